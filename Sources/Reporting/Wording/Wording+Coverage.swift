internal import Results

extension Wording {
  /// `works for 58 %, is worse or below target for 38 % and can’t be judged for 4 % of the test rows`
  static func coverage(_ coverage: Coverage, _ result: RunResult) -> Phrase {
    let parts: [(String, Coverage.Part)] = [
      ("works for", coverage.works), ("is worse or below target for", coverage.worse),
      ("can’t be judged for", coverage.unknown),
    ]
    let told = parts.filter { $0.1.share > 0 }.map { part in
      Phrase(words: "\(part.0) \(NumberText.percent(part.1.share))")
    }
    return "\(told.listed()) of \(population(result))"
  }

  /// What shares are of: rows as they are counted, or the world that they stand for.
  static func population(_ result: RunResult) -> String {
    result.evidence.isWeighted ? "the population" : "the test rows"
  }

  /// Where to use which model, in one sentence.
  static func routes(_ hybrid: Hybrid, _ candidate: CandidateResult, _ result: RunResult) -> Phrase
  {
    let named = hybrid.routes.prefix(mostRoutes).map { "where \(subpopulation($0))" as Phrase }
    let left = hybrid.routes.count - named.count
    let more: [Phrase] =
      left > 0
      ? [Phrase(words: "in \(counted(left, "more subpopulation", "more subpopulations"))")] : []
    return """
      \(strong: "Use \(name: result.reference.rung)") \((named + more).listed("or")) \
      (\(NumberText.percent(hybrid.share)) of the rows), and \
      \(strong: "\(name: candidate.name) elsewhere").
      """
  }

  /// More would make a sentence that nobody reads.
  private static let mostRoutes = 3

  /// What the two together would have done, and on which rows that was measured.
  static func hybrid(_ hybrid: Hybrid, _ candidate: CandidateResult, _ result: RunResult) -> Phrase
  {
    let precision = Precision(
      intervals: [hybrid.estimate.interval], values: [hybrid.estimate.measurement.value ?? 0])
    return """
      So used, the two would have had a \(result.title(hybrid.estimate.metric)) of \
      \(measurement(hybrid.estimate.measurement, precision))\
      \(over(hybrid.liftOverCandidate, candidate.name))\
      \(over(hybrid.liftOverReference, result.reference.rung)). Measured on all \
      \(rows(hybrid.rows)): each half was routed by what the other half alone shows, which sent \
      \(NumberText.percent(hybrid.measuredShare)) of them to \(name: result.reference.rung).
      """
  }

  private static func over(_ lift: Lift?, _ model: String) -> Phrase {
    guard let lift else { return "" }
    let precision = Precision(intervals: [lift.interval], values: [lift.estimate])
    return """
      , a lift of \(precision.signed(lift.estimate)) over \(name: model) \
      (\(level(lift.interval.level)) interval \(precision.signedRange(lift.interval)))
      """
  }
}
