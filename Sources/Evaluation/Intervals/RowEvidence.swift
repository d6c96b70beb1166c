internal import Models
internal import Parallel
internal import Results
internal import Splitting
internal import Statistics

/// All that some rows tell of some models: every metric's value and what its uncertainty follows
/// from. Overall and a subpopulation are evaluated by this one path.
struct RowEvidence: Sendable {
  let truth: Target
  private let models: [ScoredPredictions]
  private let samples: [Key: MetricSample]
  private let values: [Key: Measurement]
  private let draws: [Key: [Double]]

  private struct Key: Hashable {
    let rung: Int
    let metric: Metric
  }

  /// What resampling needs.
  struct Resampling: Sendable {
    let draws: Int
    let seed: UInt64
    let workers: Workers
  }

  /// Truth and the models' predictions are of the same rows; models are known by their index.
  init(
    truth: Target, models: [ScoredPredictions], metrics: [Metric], resampling: Resampling
  ) {
    self.truth = truth
    self.models = models
    var samples: [Key: MetricSample] = [:]
    var values: [Key: Measurement] = [:]
    var resampled: [(Key, ResampledStatistic)] = []
    for (rung, model) in models.enumerated() {
      for metric in metrics {
        let key = Key(rung: rung, metric: metric)
        values[key] = metric.score(truth: truth, predictions: model)
        if truth.count == 0 { continue }
        let sample = metric.sample(truth: truth, predictions: model)
        samples[key] = sample
        if case .resampled(let statistic) = sample, MinimumRows.suffice(metric, truth) {
          resampled.append((key, statistic))
        }
      }
    }
    let bootstrap = Bootstrap(
      rowCount: truth.count, draws: resampling.draws, seed: resampling.seed)
    let results = bootstrap.run(
      resampled.map { ($0.0.metric, $0.1) }, workers: resampling.workers)
    self.samples = samples
    self.values = values
    draws = Dictionary(uniqueKeysWithValues: zip(resampled.map(\.0), results))
  }

  func measurement(_ metric: Metric, of rung: Int) -> Measurement {
    values[Key(rung: rung, metric: metric)] ?? .unmeasurable(.noRows)
  }

  /// What is known of one model's metric; nil where it is unmeasurable. Whether the rows suffice
  /// for an interval is `MinimumRows`' to say.
  func inference(_ metric: Metric, of rung: Int) -> Inference? {
    let key = Key(rung: rung, metric: metric)
    guard let sample = samples[key], let value = values[key]?.value else { return nil }
    switch sample {
    case .unmeasurable: return nil
    case .rows(let rows): return Inference.mean(of: rows, method: .meanOfLosses)
    case .hits(let hits):
      return .proportion(Proportion(count: hits.count { $0 == 1 }, rows: hits.count))
    case .area(let area):
      return bounded(
        metric, value, standardError: stratifiedError(area.components),
        degreesOfFreedom: .infinity, method: .delong)
    case .resampled:
      guard let draws = draws[key], let error = spread(draws) else { return nil }
      return bounded(
        metric, value, standardError: error, degreesOfFreedom: degreesOfFreedom,
        method: .pairedBootstrap)
    }
  }

  /// What is known of the lift of one model over another; nil where either is unmeasurable.
  ///
  /// Models that say the same of every row are one model here: the lift is 0, with no spread. Where
  /// they say different things, and a metric of a bounded range shows no spread all the same (two
  /// areas of 1), the interval is as wide as that of two proportions that never differ.
  func inference(_ metric: Metric, liftOf rung: Int, over base: Int) -> Inference? {
    let key = Key(rung: rung, metric: metric)
    let baseKey = Key(rung: base, metric: metric)
    guard let sample = samples[key], let baseSample = samples[baseKey],
      let value = values[key]?.value, let baseValue = values[baseKey]?.value
    else { return nil }
    let estimate = metric.lift(of: value, over: baseValue)
    if models[rung] == models[base] {
      return .symmetric(
        estimate: 0, standardError: 0, degreesOfFreedom: .infinity, method: sample.liftMethod)
    }
    let lift = inference(
      metric, estimate, sample, baseSample, draws: draws[key], baseDraws: draws[baseKey])
    if let lift, lift.standardError == 0, estimate == 0, let lowest = metric.lowest,
      let highest = metric.highest
    {
      return .pairedProportions(
        PairedProportions(gained: 0, lost: 0, rows: smallestClass), span: highest - lowest)
    }
    return lift
  }

  private func inference(
    _ metric: Metric, _ estimate: Double, _ sample: MetricSample, _ baseSample: MetricSample,
    draws: [Double]?, baseDraws: [Double]?
  ) -> Inference? {
    switch (sample, baseSample) {
    case (.rows(let rows), .rows(let baseRows)):
      return Inference.mean(
        of: zip(rows, baseRows).map { metric.lift(of: $0, over: $1) },
        method: .pairedDifferences)
    case (.hits(let hits), .hits(let baseHits)):
      let pairs = zip(hits, baseHits)
      return .pairedProportions(
        PairedProportions(
          gained: pairs.count { $0 > $1 }, lost: pairs.count { $0 < $1 }, rows: hits.count))
    case (.area(let area), .area(let baseArea)):
      let differences = zip(area.components, baseArea.components).map { $0 - $1 }
      return .symmetric(
        estimate: estimate, standardError: stratifiedError(differences),
        degreesOfFreedom: .infinity, method: .delong)
    case (.resampled, .resampled):
      guard let own = draws, let other = baseDraws,
        let error = spread(zip(own, other).map { $0 - $1 })
      else { return nil }
      return .symmetric(
        estimate: estimate, standardError: error, degreesOfFreedom: degreesOfFreedom,
        method: .pairedBootstrap)
    default: return nil
    }
  }

  /// For a metric of a bounded range: on the logarithm of the odds inside it; at an end of the
  /// range, where no spread is seen, as a proportion that is seen in as many rows as the smallest
  /// class has; else plain. Calibration error is plain inside its range: a good model's is near 0
  /// beside its spread, where odds stretch an interval over the whole range.
  private func bounded(
    _ metric: Metric, _ value: Double, standardError: Double, degreesOfFreedom: Double,
    method: IntervalMethod
  ) -> Inference {
    if let lowest = metric.lowest, let highest = metric.highest {
      if value <= lowest || value >= highest {
        let rows = smallestClass
        return .proportion(
          Proportion(count: value <= lowest ? 0 : rows, rows: rows), lowest: lowest,
          highest: highest)
      }
      if metric == .calibrationError {
        return .symmetric(
          estimate: value, standardError: standardError, degreesOfFreedom: degreesOfFreedom,
          method: method)
      }
      return .logit(
        estimate: value, standardError: standardError, degreesOfFreedom: degreesOfFreedom,
        lowest: lowest, highest: highest, method: method)
    }
    return .symmetric(
      estimate: value, standardError: standardError, degreesOfFreedom: degreesOfFreedom,
      method: method)
  }

  /// Of a resampled spread: what the smallest class gives, since it is known no better than that.
  private var degreesOfFreedom: Double { Double(max(1, smallestClass - 1)) }

  private var smallestClass: Int {
    guard case .classes(let truth) = truth else { return truth.count }
    return truth.counts.filter { $0 > 0 }.min() ?? 1
  }

  private static func strata(_ truth: Target) -> [[Int32]] {
    switch truth {
    case .values(let values): return [Array(0..<Int32(values.count))]
    case .classes(let truth):
      var strata = [[Int32]](repeating: [], count: truth.classes.count)
      for (row, code) in truth.codes.enumerated() { strata[Int(code)].append(Int32(row)) }
      return strata.filter { !$0.isEmpty }
    }
  }

  /// √Σ (rows of the class × variance of the components in it).
  private func stratifiedError(_ components: [Double]) -> Double {
    RowEvidence.strata(truth).reduce(0.0) { sum, rows in
      let moments = Moments(rows.map { components[Int($0)] })
      return sum + Double(rows.count) * (moments.variance ?? 0)
    }.squareRoot()
  }

  /// The standard deviation of the draws; nil where the statistic is undefined in more than one
  /// of ten.
  private func spread(_ draws: [Double]) -> Double? {
    let defined = draws.filter { !$0.isNaN }
    let moments = Moments(defined)
    guard defined.count * 10 >= draws.count * 9, moments.mean.isFinite else { return nil }
    return moments.variance?.squareRoot()
  }
}
