internal import Candidates
internal import HarnessConfiguration
internal import Results
internal import Splitting
internal import Tabular

/// Asks one candidate's service, times it, and checks its honesty.
struct ServiceTrial {
  let prepared: PreparedRun
  let settings: RunConfiguration.CandidateSettings
  let service: ServiceSettings
  let environment: [String: String]
  let clock: any RunClock

  /// - Throws: where the service cannot even be asked.
  func run(log: inout RunLog) async throws(ServiceError) -> TriedCandidate {
    log.begin(.running(candidate: settings.name, phase: .predict))
    var service = service
    service.answer.columns = settings.columns
    var model = try ServiceModel(
      service, target: prepared.bound.predictedTarget, environment: environment)
    let features = prepared.bound.table.selecting(columns: prepared.bound.features)
    let test = prepared.split.testFeatures(of: features)
    let clock = clock
    // It cuts what it is asked into requests, several at once.
    let trial = ModelTrial(test: test, batchRows: test.rowCount) { clock.seconds }
    var measurement = RungMeasurement(rung: settings.name)
    let outcome: Result<TriedCandidate.Predicted, CandidateFailure>
    do throws(CandidateFailure) {
      let found = try await trial.run(&model)
      measurement.latency = found.latency
      measurement.batches = RungMeasurement.Batches(
        rows: found.batches.rows,
        batches: (test.rowCount + service.batchRows - 1) / service.batchRows,
        seconds: found.batches.seconds)
      outcome = .success(
        TriedCandidate.Predicted(predictions: found.predictions, findings: found.findings))
    } catch {
      outcome = .failure(error)
    }
    measurement.requests = model.requests
    return TriedCandidate(
      settings: settings, outcome: outcome, measurement: clock.isMoving ? measurement : nil)
  }
}
