internal import Results
internal import Splitting
internal import Statistics

/// All that some rows tell of some models on one metric: its values and what their uncertainty
/// follows from.
struct MetricEvidence: Sendable {
  let metric: Metric
  let truth: Target
  /// The metric of each model.
  let measurements: [Measurement]
  /// How many times as many rows of this kind an interval takes; at most 1 where they suffice, nil
  /// where no number of such rows would do.
  let neededGrowth: Double?
  /// The decided class of each row, by model; nil for a regression.
  let labels: [[Int32]?]
  private let answers: ModelAnswers
  let samples: [MetricSample]
  let bootstrap: Bootstrap
  let units: SamplingUnits
  /// The units that the smallest class is worth; of a regression, that all rows are.
  let smallestClass: Double
  /// The median error of each model in each draw; none of other metrics.
  private let medians: [[Double]]
  /// What is known of each model's metric, where the rows suffice: many pairs ask for it again.
  private var own: [Inference?] = []

  init(
    _ metric: Metric, truth: Target, labels: [[Int32]?], answers: ModelAnswers,
    samples: [MetricSample], units: SamplingUnits, bootstrap: Bootstrap
  ) {
    self.metric = metric
    self.truth = truth
    self.labels = labels
    self.answers = answers
    self.samples = samples
    self.units = units
    self.bootstrap = bootstrap
    measurements = samples.map { metric.measurement($0, weights: units.weights) }
    neededGrowth = MinimumRows.neededGrowth(metric, truth, units)
    smallestClass = units.effectiveCounts(truth).filter { $0 > 0 }.min() ?? 1
    medians = metric == .medianAbsoluteError ? bootstrap.medians(of: samples, units) : []
    if suffices { own = samples.indices.map { inferred(of: $0) } }
  }

  /// Whether the rows suffice for an interval.
  var suffices: Bool { neededGrowth.map { $0 <= 1 } ?? false }

  /// What is known of one model's metric; nil where it is unmeasurable. Whether the rows suffice
  /// for an interval is asked apart.
  func inference(of model: Int) -> Inference? {
    own.isEmpty ? inferred(of: model) : own[model]
  }

  private func inferred(of model: Int) -> Inference? {
    guard let value = measurements[model].value else { return nil }
    switch samples[model] {
    case .unmeasurable: return nil
    case .rows(let rows): return Inference.mean(rows, of: units, method: .meanOfLosses)
    case .decisions(let confusion): return inference(value, confusion, of: model)
    case .area(let area):
      return bounded(
        value, standardError: areaError(area.components),
        degreesOfFreedom: areaDegreesOfFreedom, method: .delong)
    case .influence(let influence):
      return units.standardError(ofMean: influence.rows).map {
        bounded(
          value, standardError: $0, degreesOfFreedom: degreesOfFreedom, method: .influence)
      }
    case .calibration(let error):
      return calibration(value, error)
    case .medianError:
      return spread(medians[model]).map {
        bounded(
          value, standardError: $0, degreesOfFreedom: degreesOfFreedom, method: .pairedBootstrap)
      }
    }
  }

  /// What is known of the lift of one model over another; nil where either is unmeasurable.
  ///
  /// Models that say the same of every row are one model here: the lift is 0, with no spread. Where
  /// they say different things, and a metric of a bounded range shows no spread all the same (two
  /// areas of 1), the interval is as wide as that of two proportions that never differ.
  func inference(liftOf model: Int, over base: Int) -> Inference? {
    guard let value = measurements[model].value, let baseValue = measurements[base].value else {
      return nil
    }
    let estimate = metric.lift(of: value, over: baseValue)
    if answers.areSame(model, base) {
      return .symmetric(
        estimate: 0, standardError: 0, degreesOfFreedom: .infinity,
        method: samples[model].liftMethod(metric))
    }
    let lift = inference(lift: estimate, of: model, over: base)
    if let lift, lift.standardError == 0, estimate == 0, let lowest = metric.lowest,
      let highest = metric.highest
    {
      return .pairedProportions(
        PairedProportions(gained: 0, lost: 0, rows: smallestClass), span: highest - lowest)
    }
    return lift
  }

  private func inference(lift estimate: Double, of model: Int, over base: Int) -> Inference? {
    switch (samples[model], samples[base]) {
    case (.rows(let rows), .rows(let baseRows)):
      var lifts = rows
      for row in lifts.indices { lifts[row] = metric.lift(of: rows[row], over: baseRows[row]) }
      return Inference.mean(lifts, of: units, method: .pairedDifferences)
    case (.decisions(let confusion), .decisions(let baseConfusion)):
      return decidedLift(estimate, of: model, over: base, (confusion, baseConfusion))
    case (.area(let area), .area(let baseArea)):
      return .symmetric(
        estimate: estimate,
        standardError: areaError(area.components, minus: baseArea.components),
        degreesOfFreedom: areaDegreesOfFreedom, method: .delong)
    case (.influence(let influence), .influence(let baseInfluence)):
      return influenced(estimate, zip(influence.rows, baseInfluence.rows).map { $0 - $1 })
    case (.calibration(let error), .calibration(let baseError)):
      return resampled(estimate, draws([error, baseError]), method: .normalDraws)
    case (.medianError, .medianError):
      return resampled(
        estimate, zip(medians[model], medians[base]).map { metric.lift(of: $0, over: $1) },
        method: .pairedBootstrap)
    default: return nil
    }
  }
}
