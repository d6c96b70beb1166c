internal import Audit
internal import Evaluation
internal import HarnessConfiguration
internal import Models
internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Trains one mandated baseline after the other, all in the same way.
struct BaselineTraining {
  let prepared: PreparedRun
  let folds: Folds
  let workers: Workers
  let clock: any RunClock

  func train(_ kind: Rung.Kind) -> TrainedRung {
    if let waiver = prepared.configuration.baselines.waiver(of: kind) {
      return TrainedRung(kind: kind, outcome: .waived(waiver))
    }
    do {
      return TrainedRung(kind: kind, outcome: .trained(try fit(kind)))
    } catch {
      return TrainedRung(kind: kind, outcome: .failed(error))
    }
  }

  private func fit(_ kind: Rung.Kind) throws(RungFailure) -> TrainedRung.Trained {
    let table = features(for: kind)
    let training = prepared.split.training(
      of: table, target: prepared.bound.target, weights: prepared.bound.weights)
    let trained: TrainedModel
    let start = clock.seconds
    do {
      trained = try prepared.learner(for: kind).train(training, folds: folds, workers: workers)
    } catch {
      throw RungFailure(error)
    }
    do {
      return try measure(
        trained, of: kind, training: training, trainingSeconds: clock.seconds - start,
        test: prepared.split.testFeatures(of: table))
    } catch {
      throw RungFailure(error)
    }
  }

  private func measure(
    _ trained: TrainedModel, of kind: Rung.Kind, training: TrainingRows, trainingSeconds: Double,
    test: Features
  ) throws(PredictionError) -> TrainedRung.Trained {
    let costs = prepared.bound.costs
    let threshold =
      training.target.task == .binary
      ? ThresholdChoice.choose(
        primary: prepared.bound.metric, target: training.target, outOfFold: trained.outOfFold,
        costs: costs, weights: training.weights) : nil
    func decide(_ predictions: Predictions) -> [Int32]? {
      Decision.labels(predictions, threshold: threshold?.value ?? 0.5, costs: costs)
    }
    let start = clock.seconds
    let predictions = try trained.model.predict(test)
    let ownLabels = try trained.model.labels(test)
    let seconds = clock.seconds - start
    var measurement = RungMeasurement(rung: kind.rawValue)
    // 0 where the clock stands still.
    measurement.trainingSeconds = trainingSeconds > 0 ? trainingSeconds : nil
    measurement.batches = .init(rows: test.rowCount, batches: 1, seconds: seconds)
    measurement.latency = try RungMeasurement.Latency(
      milliseconds: SingleRows(test).milliseconds(clock) { row throws(PredictionError) in
        _ = try trained.model.predict(row)
        _ = try trained.model.labels(row)
      })
    return TrainedRung.Trained(
      model: trained.model, threshold: ownLabels == nil ? threshold : nil,
      crossValidated: ReferenceChoice.Score(
        rung: kind.rawValue,
        outOfFold: ScoredPredictions(
          predictions: trained.outOfFold,
          labels: trained.outOfFoldLabels ?? decide(trained.outOfFold)),
        primary: prepared.bound.metric, target: training.target, weights: training.weights),
      scored: ScoredRung(
        name: kind.rawValue, kind: kind, predictions: predictions,
        labels: ownLabels ?? decide(predictions)),
      measurement: measurement, milliseconds: 1e6 * seconds / Double(test.rowCount),
      price: price(of: kind, trained.model.description))
  }

  private func price(of kind: Rung.Kind, _ model: ModelDescription) -> RungPrice {
    let declared = prepared.configuration.baselines.prices[kind]
    var price = RungPrice(
      megabytes: Double(ResultJSON.encode(model).count) / 1e6, people: declared?.people,
      moneyPerMonth: declared?.moneyPerMonth)
    price.hoursPerMonth = declared?.hoursPerMonth
    return price
  }

  /// A rule may name any column that is not kept from the models by the config, also one that the
  /// audit leaves out as a feature: a person chose it.
  private func features(for kind: Rung.Kind) -> Table {
    let bound = prepared.bound
    let isWritten = kind == .rule && bound.rule != nil
    return bound.table.selecting(columns: isWritten ? bound.features : prepared.audit.features)
  }
}

extension RungFailure {
  fileprivate init(_ error: FitError) {
    switch error {
    case .noFeatures: self = .noFeatures
    case .notConverged: self = .notConverged
    case .numericalFailure: self = .numericalFailure
    case .missingColumn: self = .missingColumn
    case .unusableRule: self = .unusableRule
    }
  }
}

extension RungFailure {
  fileprivate init(_ error: PredictionError) {
    switch error {
    case .missingColumn, .wrongType: self = .missingColumn
    }
  }
}
