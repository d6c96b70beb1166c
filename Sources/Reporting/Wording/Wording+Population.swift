internal import Results

extension Wording {
  /// The most parts of the population that are named.
  private static let mostParts = 8

  /// What overall figures stand for.
  static func population(_ population: PopulationSummary) -> Phrase {
    let parts = population.parts.prefix(mostParts).map { part -> Phrase in
      """
      \(condition(part.condition)) \(NumberText.percent(part.share)) (of the test rows \
      \(NumberText.percent(part.testShare)))
      """
    }
    let rest = population.parts.count - parts.count
    let named: Phrase =
      rest > 0 ? "\(parts.joined(by: ", ")) and \(NumberText.count(rest)) more" : parts.listed()
    guard population.lacking.isEmpty else {
      return """
        The config gives the population’s shares: \(named). Test rows lack \
        \(lacking(population)), so that nothing is weighted to it, and nothing can be said of the whole.
        """
    }
    return """
      Overall metrics and lifts, and shares of the population, are weighted to the shares that the \
      config gives: \(named). Their intervals are of strata of these sizes.
      """
  }

  /// The parts that hardly a test row is of, with their share of the world.
  static func lacking(_ population: PopulationSummary) -> Phrase {
    let parts = population.lacking
    let share = NumberText.percent(parts.reduce(0) { $0 + $1.share })
    let named = parts.prefix(mostParts).map { condition($0.condition) }
    let rest = parts.count - named.count
    let all: Phrase =
      rest > 0 ? "\(named.joined(by: ", ")) and \(NumberText.count(rest)) more" : named.listed()
    return "\(all) (\(share) of the population)"
  }

  /// The overall lift in the test rows' own mix, beside that of the population.
  static func testMix(_ candidate: CandidateResult, _ result: RunResult) -> Phrase? {
    guard let plain = candidate.testMix else { return nil }
    let metric = result.evidence.primary.title
    return """
      Overall, \(metric) is weighted to the population’s shares\(by(candidate.overall.lift)). In the \
      test rows’ own mix, \(name: candidate.name) has \(mixed(plain.candidate)) and \
      \(name: result.reference.rung) \(mixed(plain.reference))\(by(plain.lift)).
      """
  }

  private static func mixed(_ estimate: MetricEstimate) -> Phrase {
    let values = [estimate.measurement.value].compactMap(\.self)
    return measurement(
      estimate.measurement,
      Precision(intervals: [estimate.interval].compactMap(\.self), values: values))
  }
}
