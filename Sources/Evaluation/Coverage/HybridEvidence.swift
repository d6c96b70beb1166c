internal import Parallel
internal import Results
internal import Splitting

/// What a hybrid of a candidate and the reference would have done: the reference answers where the
/// candidate is worse, the candidate elsewhere.
///
/// A subpopulation that was routed because the candidate did badly on these very rows would flatter the
/// hybrid. So each half of the test rows is routed by what the other half by itself says.
struct HybridEvidence {
  let settings: EvaluationSettings
  let truth: Target
  let units: SamplingUnits
  let reference: RankedPredictions
  let subpopulations: [SubpopulationRows]
  /// Places among the test rows.
  let halves: [[Int32]]
  let bootstrap: Bootstrap
  let workers: Workers

  /// Nil where nothing is to be routed, or all of it. Findings are of the subpopulations, in their
  /// order; `population` says what share some rows stand for.
  func hybrid(
    of candidate: RankedPredictions, findings: [SubpopulationFinding],
    discovery: CandidateDiscovery?, weaknesses: [Weakness], population: ([Int32]) -> Double
  ) -> Hybrid? {
    var routed = [Bool](repeating: false, count: truth.count)
    for (finding, subpopulation) in zip(findings, subpopulations) where finding.isRouted {
      for row in subpopulation.rows { routed[Int(row)] = true }
    }
    for found in discovery?.findings ?? [] where found.finding.isRouted {
      for row in found.rows { routed[Int(row)] = true }
    }
    let advised = routed.indices.filter { routed[$0] }.map { Int32($0) }
    guard !advised.isEmpty, advised.count < truth.count else { return nil }
    let answered = crossed(candidate, discovery)
    let mixed = RankedPredictions(
      candidate.scored.mixed(with: reference.scored, where: answered), for: [settings.primary])
    let evidence = RowEvidence(
      truth: truth, models: [reference, candidate, mixed], units: units, bootstrap: bootstrap)[
        settings.primary]
    func lift(over model: Int) -> Lift? {
      guard evidence.suffices, let inference = evidence.inference(liftOf: 2, over: model) else {
        return nil
      }
      return Lift(inference, alpha: settings.alpha)
    }
    let estimate = MetricEstimate(
      settings.primary, evidence.measurements[2],
      evidence.suffices ? evidence.inference(of: 2) : nil, alpha: settings.alpha)
    let routes =
      findings.filter(\.isRouted).map(\.subpopulation)
      + (discovery?.findings ?? []).filter(\.finding.isRouted).map(\.finding.subpopulation)
    return Hybrid(
      // Those that stand for others tell all.
      routes: weaknesses.map(\.subpopulation).filter(routes.contains), share: population(advised),
      rows: truth.count,
      measuredShare: population(answered.indices.filter { answered[$0] }.map { Int32($0) }),
      estimate: estimate,
      target: TargetAnswer(estimate.interval, target: settings.target, metric: settings.primary),
      liftOverCandidate: lift(over: 1), liftOverReference: lift(over: 0))
  }

  /// Which rows the reference answers, where each half goes by the other's routes: declared
  /// subpopulations where the lift is below 0, one-sided at α, and slices that it suspects.
  private func crossed(
    _ candidate: RankedPredictions, _ discovery: CandidateDiscovery?
  ) -> [Bool] {
    var answered = [Bool](repeating: false, count: truth.count)
    for (half, rows) in halves.enumerated() {
      let inHalf = RowSet(rows, count: truth.count)
      let flags = workers.map(subpopulations.count) { place in
        isWorse(candidate, in: subpopulations[place].rows.filter { inHalf.contains(Int($0)) })
      }
      let routes =
        zip(subpopulations, flags).filter(\.1).map(\.0.rows)
        + (discovery?.suspected[half] ?? [])
      for row in routes.joined() where !inHalf.contains(Int(row)) { answered[Int(row)] = true }
    }
    return answered
  }

  private func isWorse(_ candidate: RankedPredictions, in rows: [Int32]) -> Bool {
    let evidence = RowEvidence(
      truth: truth.selecting(rows),
      models: [reference.selecting(rows), candidate.selecting(rows)],
      units: units.selecting(rows), bootstrap: bootstrap)[settings.primary]
    guard evidence.suffices, let lift = evidence.inference(liftOf: 1, over: 0) else {
      return false
    }
    return lift.estimate < 0 && 0.5 * lift.pValue(null: 0) < settings.alpha
  }
}

extension SubpopulationFinding {
  /// Whether its rows are better left to the reference.
  fileprivate var isRouted: Bool {
    isDefect && (comparison.lift.map { $0.estimate < 0 } ?? false)
  }
}

extension DiscoveredSubpopulation {
  /// The same; where the candidate is only below target, the reference need not do better.
  fileprivate var isRouted: Bool { isDecisive && kind == .worse }
}
