internal import Results

/// What models tell of the data.
extension Wording {
  static func probed(_ subject: AuditFinding.Subject, _ data: DataSummary) -> Phrase? {
    switch subject {
    case .flatLearningCurve(let rung, let value, let tenfold, let target, let leftShare):
      return flatCurve(
        rung: rung, value: value, tenfold: tenfold, target: target, leftShare: leftShare, data)
    case .noisyLabels(let share, let lowest, let highest):
      return """
        About \(NumberText.percent(share)) of the labels in \(name: data.target) seem to be wrong \
        (\(NumberText.percent(lowest)) to \(NumberText.percent(highest))): rows that two baselines are \
        sure of, and whose label says otherwise. Have the rows looked at that are listed first; no \
        model gets better than its labels.
        """
    case .labelDisagreement(let column, let rows, let share, let ceiling):
      let limit: Phrase =
        ceiling.map {
          """
           Were both equally often wrong, a model that knows the truth would be right by \
          \(name: data.target) in no more than \(NumberText.percent($0)).
          """
        } ?? ""
      return """
        \(name: data.target) and \(name: column) differ in \(NumberText.percent(share)) of the \
        \(Self.rows(rows)) that have both: agree on what the labels mean before a model learns \
        them.\(limit)
        """
    case .separableParts(let area, _, let columns):
      return """
        A model can tell test rows from training rows (ROC AUC \
        \(NumberText.significant(area, digits: 2)), where 0.5 is chance), most by \
        \(columns.map { "\(name: $0)" }.listed()): what is measured on the test rows is not what \
        training rows promise. Find out why they differ, or leave these columns out.
        """
    case .columnAgainstRest(let column, let alone, let rest):
      let metric = data.task == .regression ? "R²" : "a ROC AUC of"
      return """
        \(name: column) alone reaches \(metric) \(NumberText.significant(alone, digits: 2)); all other \
        columns together \(NumberText.significant(rest, digits: 2)). Is \(name: column) known when the \
        decision is made? If not, it leaks \(name: data.target).
        """
    case .undetectableLift(let rows, let detectable, let asked):
      return """
        \(Self.rows(rows)) to test on show a lift of \(NumberText.significant(detectable, digits: 2)) or \
        more; \(NumberText.significant(asked, digits: 2)) is asked for. A model that is as good as asked \
        would most likely be called undecided: it takes about \(Self.rows(neededRows(rows, detectable, asked))).
        """
    default: return nil
    }
  }

  /// A standard error goes with the root of the rows.
  private static func neededRows(_ rows: Int, _ detectable: Double, _ asked: Double) -> Int {
    let growth = detectable / asked
    let needed = Double(rows) * growth * growth
    return needed < 1e15 ? Int(needed.rounded(.up)) : Int.max
  }

  private static func flatCurve(
    rung: String, value: Double, tenfold: Double, target: Double, leftShare: Double,
    _ data: DataSummary
  ) -> Phrase {
    let title = data.learningCurve?.metric.title ?? "the metric"
    func text(_ number: Double) -> String { NumberText.significant(number, digits: 3) }
    // Two simple models that have come most of the way leave something for a better one to find.
    let advice: Phrase =
      leftShare > 0.5
      ? "Stop modelling and get better data: other columns, or better labels."
      : "What is left is better data, or another kind of model that finds more in these columns."
    return """
      More rows like these will not help: the \(name: rung) baseline reaches \(title) \(text(value)), \
      ten times the rows would bring it to \(text(tenfold)) at best, and the target is \
      \(NumberText.plain(target)). \(NumberText.percent(min(1, leftShare))) of the way from knowing \
      nothing to the target would still be left. \(advice)
      """
  }
}
