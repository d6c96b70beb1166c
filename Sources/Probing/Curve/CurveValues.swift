internal import Evaluation
internal import Models
internal import Parallel
internal import Splitting

/// What models say of the rows that were held out, by the rows that they were trained on.
///
/// At each size the tuning is chosen anew, on the first part's rows, and is that of all parts: a
/// penalty that suits all rows would be too weak for a tenth of them.
struct CurveValues: Sendable {
  /// Ascending.
  let sizes: [Int]
  /// The metric by part and size.
  let values: [[Double]]

  /// Nil where a model cannot be fitted or measured. One fit a part and size, and a training a size.
  init?(
    _ learner: any Learner, rows: TrainingRows, parts: CurveParts, sizes: [Int],
    metric: ProbedMetric, seed: UInt64, workers: Workers
  ) {
    self.sizes = sizes
    // The largest take longest, so they begin.
    let tuned = workers.map(sizes.count) { place in
      Tuned(
        learner, rows.selecting(Array(parts.pools[0].prefix(sizes[sizes.count - 1 - place]))),
        metric: metric, seed: seed)
    }
    let known = tuned.reversed().compactMap(\.self)
    guard known.count == sizes.count else { return nil }
    let others = parts.pools.count - 1
    @Sendable func value(of model: any FittedModel, _ threshold: Double, part: Int) -> Double? {
      let heldOut = rows.selecting(parts.heldOut[part])
      guard let predictions = try? model.predict(heldOut.features) else { return nil }
      return metric.value(metric.decided(predictions, threshold: threshold), heldOut)
    }
    let first = workers.map(sizes.count) {
      value(of: known[$0].model, known[$0].threshold, part: 0)
    }
    let rest = workers.map(others * sizes.count) { task -> Double? in
      let place = sizes.count - 1 - task / others
      let part = 1 + task % others
      let sample = rows.selecting(Array(parts.pools[part].prefix(sizes[place])))
      guard let model = try? known[place].pinned.fit(sample, workers: .one) else { return nil }
      return value(of: model, known[place].threshold, part: part)
    }
    var values = [[Double]](
      repeating: [Double](repeating: 0, count: sizes.count), count: others + 1)
    for place in sizes.indices {
      guard let value = first[place] else { return nil }
      values[0][place] = value
      for part in 0..<others {
        guard let value = rest[(sizes.count - 1 - place) * others + part] else { return nil }
        values[part + 1][place] = value
      }
    }
    self.values = values
  }

  private struct Tuned: Sendable {
    let pinned: PinnedLearner
    let model: any FittedModel
    let threshold: Double

    init?(_ learner: any Learner, _ rows: TrainingRows, metric: ProbedMetric, seed: UInt64) {
      guard rows.count >= 2 else { return nil }
      let folds = Folds.stratified(target: rows.target, count: 5, seed: seed)
      guard let trained = try? learner.train(rows, folds: folds, workers: .one),
        let pinned = PinnedLearner(learner, tunedAs: trained.model)
      else { return nil }
      self.pinned = pinned
      model = trained.model
      threshold = metric.threshold(rows, outOfFold: trained.outOfFold)
    }
  }
}
