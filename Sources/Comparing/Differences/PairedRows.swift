internal import Evaluation
internal import Parallel
internal import Results
internal import Splitting
internal import Statistics

/// The rungs of two runs on the same test rows: everything is measured as the run after measures it, by
/// its weights, groups, mix and costs, and by the machinery that a run's own lifts come of.
struct PairedRows {
  private let before: KeptRows
  private let after: KeptRows
  private let evidence: EvidenceSettings

  private static let mostDraws = 1_000_000

  var count: Int { after.truth.count }

  private var draws: Int { max(100, evidence.bootstrapDraws) }

  init(from before: ComparedRun, to after: ComparedRun) throws(UnpairedReason) {
    self.before = try before.kept(.before)
    self.after = try after.kept(.after)
    evidence = after.result.evidence
    guard let testSet = before.testSet(self.before), testSet == after.testSet(self.after),
      self.before.truth.count == self.after.truth.count,
      self.before.truth.isSame(as: self.after.truth)
    else { throw UnpairedReason(.otherRows) }
    guard metric(evidence.primary.id) != nil else { throw UnpairedReason(.unknownMetric) }
    // A result that somebody wrote by hand may hold anything.
    guard evidence.alpha > 0, evidence.alpha < 1, draws <= Self.mostDraws else {
      throw UnpairedReason(.changed(.after))
    }
  }

  func metric(_ id: String) -> Metric? {
    Metric.named(id, quantile: after.quantile, costs: after.costs, task: after.truth.task)
  }

  /// A rung before and one after.
  struct Pair {
    let before: String
    let after: String
  }

  /// Each pair on one metric. Those that do not say the same of every row are one family of Holm's.
  func differences(_ pairs: [Pair], on metric: Metric) -> [RungDifference] {
    let known = pairs.filter { before[rung: $0.before] != nil && after[rung: $0.after] != nil }
    let models =
      known.compactMap { before[rung: $0.before] } + known.compactMap { after[rung: $0.after] }
    let rows = ModelsOnRows(
      metric, of: models, truth: after.truth, clusters: after.clusters, weights: after.weights,
      population: after.population,
      bootstrap: Bootstrap(
        draws: draws, seed: evidence.seed, workers: .one))
    let isSame = known.indices.map { models[$0] == models[$0 + known.count] }
    let tested = known.indices.filter { !isSame[$0] }.compactMap { place in
      rows.pValue(liftOf: place + known.count, over: place).map { (place: place, pValue: $0) }
    }
    let holm = Holm(pValues: tested.map(\.pValue), alpha: evidence.alpha)
    return known.indices.map { place in
      let step = tested.firstIndex { $0.place == place }
      return RungDifference(
        name: known[place].after,
        nameBefore: known[place].before == known[place].after ? nil : known[place].before,
        before: rows.estimate(of: place, alpha: evidence.alpha),
        after: rows.estimate(of: place + known.count, alpha: evidence.alpha),
        lift: step.flatMap {
          rows.lift(
            of: place + known.count, over: place, level: holm.levels[$0],
            adjustedPValue: holm.adjusted[$0])
        }, isSame: isSame[place])
    }
  }
}

extension Target {
  fileprivate func isSame(as other: Target) -> Bool {
    switch (self, other) {
    case (.values(let own), .values(let others)): own == others
    case (.classes(let own), .classes(let others)):
      own.classes == others.classes && own.codes == others.codes
    default: false
    }
  }
}
