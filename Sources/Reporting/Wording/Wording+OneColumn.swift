internal import Results

extension Wording {
  /// What one column alone reaches of a candidate's lift; nil where that is not known.
  static func oneColumn(_ candidate: CandidateResult, _ result: RunResult) -> Phrase? {
    guard let finding = candidate.oneColumn, let value = finding.metric.measurement.value else {
      return nil
    }
    let precision = Precision(intervals: [finding.metric.interval], values: [value])
    let lift: Phrase =
      if let lift = finding.lift {
        """
        ; \(name: candidate.name) adds \(digits(lift).signed(lift.estimate)) \
        (\(interval(lift.interval, digits(lift)))) to it
        """
      } else { "" }
    return """
      \(name: finding.column) alone reaches \(NumberText.percent(finding.share)) of the lift of \
      \(name: candidate.name) over constant, with \(result.evidence.primary.title) \
      \(precision.text(value))\(lift).
      """
  }

  /// What to find out of the column, in one sentence without a full stop.
  static func oneColumnStep(_ column: String) -> Phrase {
    """
    find out whether \(name: column) would be known when the model is asked: if it is not, it leaks the \
    target, and if it is, a rule on it may be all that is needed
    """
  }

  private static func digits(_ lift: Lift) -> Precision {
    Precision(intervals: [lift.interval], values: [lift.estimate])
  }
}
