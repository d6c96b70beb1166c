internal import Parallel
internal import Splitting
internal import Statistics

/// Some rows with what several models said of them. Overall and a subpopulation are evaluated by
/// this one path: metric by metric, so that what a metric knows of each row is held for no longer
/// than the metric needs it.
struct RowEvidence: Sendable {
  let truth: Target
  private let models: [RankedPredictions]
  private let bootstrap: Bootstrap
  /// By metric and model, for metrics whose rows are drawn again: all of them together, since
  /// drawing rows costs more than most statistics of them.
  private let drawn: [Metric: [MetricSample]]

  /// Truth and the models' predictions are of the same rows; models are known by their index.
  init(
    truth: Target, models: [RankedPredictions], metrics: [Metric], bootstrap: Bootstrap
  ) {
    self.truth = truth
    self.models = models
    // What is left to draw afterwards are cells, which are few.
    self.bootstrap = Bootstrap(draws: bootstrap.draws, seed: bootstrap.seed, workers: .one)
    var resampling = Resampling()
    var drawn: [Metric: [MetricSample]] = [:]
    let ordered = RowEvidence.inOrderOfScores(truth, models, for: metrics)
    for metric in metrics where metric.isDrawnByRow {
      let samples = ordered.models.map { metric.sample(truth: ordered.truth, predictions: $0) }
      drawn[metric] = samples.map(\.withoutDraws)
      if !MinimumRows.suffice(metric, truth) { continue }
      for (model, sample) in samples.enumerated() {
        resampling.add(sample, place: .init(metric: metric, model: model))
      }
    }
    for (place, draws) in resampling.run(bootstrap, rows: truth.count) {
      if case .drawn(let value, _)? = drawn[place.metric]?[place.model] {
        drawn[place.metric]?[place.model] = .drawn(value: value, draws: draws)
      }
    }
    self.drawn = drawn
  }

  /// With the rows in the order of one model's scores, as most models order them about alike: counts
  /// of rows that are asked for one after the other then lie near to each other.
  private static func inOrderOfScores(
    _ truth: Target, _ models: [RankedPredictions], for metrics: [Metric]
  ) -> (truth: Target, models: [RankedPredictions]) {
    let finest = models.flatMap(\.ranks).max { $0.distinct < $1.distinct }
    guard let finest, metrics.contains(where: \.isDrawnByRow) else { return (truth, models) }
    let order = finest.order.map { Int($0) }
    return (truth.selecting(order), models.map { $0.selecting(order) })
  }

  /// All that the rows tell of one metric. O(rows × models).
  subscript(metric: Metric) -> MetricEvidence {
    MetricEvidence(
      metric, truth: truth, models: models.map(\.scored),
      samples: drawn[metric] ?? models.map { metric.sample(truth: truth, predictions: $0) },
      bootstrap: bootstrap)
  }
}

/// What is drawn together.
private struct Resampling {
  private var scores: [(place: Place, statistic: ScoreStatistic)] = []
  private var errors: [(place: Place, errors: [Double])] = []

  struct Place {
    let metric: Metric
    let model: Int
  }

  mutating func add(_ sample: MetricSample, place: Place) {
    switch sample {
    case .scores(let statistic): scores.append((place, statistic))
    case .medianError(let errors): self.errors.append((place, errors))
    default: break
    }
  }

  func run(_ bootstrap: Bootstrap, rows: Int) -> [(Place, [Double])] {
    let ofScores = bootstrap.run(scores.map(\.statistic), rows: rows)
    let medians = errors.isEmpty ? [] : bootstrap.run(MedianErrors(errors.map(\.errors)))
    return Array(zip(scores.map(\.place), ofScores)) + zip(errors.map(\.place), medians)
  }
}

extension MetricSample {
  /// With the value alone, of a sample whose rows are to be drawn again.
  fileprivate var withoutDraws: MetricSample {
    switch self {
    case .scores(let statistic): .drawn(value: statistic.value, draws: [])
    case .medianError(let errors): .drawn(value: Quantiles(errors).median, draws: [])
    default: self
    }
  }
}

extension Metric {
  fileprivate var isDrawnByRow: Bool {
    switch self {
    case .averagePrecision, .calibrationError, .medianAbsoluteError: true
    default: false
    }
  }
}
