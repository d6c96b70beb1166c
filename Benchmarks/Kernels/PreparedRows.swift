internal import Audit
internal import Databases
internal import HarnessConfiguration
internal import Parallel
internal import Pipeline
internal import Splitting
internal import Tabular

/// A config's data as baselines get them: read, checked and split, outside of any time.
struct PreparedRows {
  let training: TrainingRows
  let testFeatures: Features
  let testTruth: Target

  /// With `asNumbers`, the code of a class is a number to predict.
  init(config: String, asNumbers: Bool, workers: Workers) throws {
    let prepared = try RunPipeline(
      clock: NoClock(), progress: NoProgress(), duckDB: DuckDBProgram(environment: [:]),
      workers: workers, environment: [:]
    ).prepare(configPath: config, readsCandidates: false)
    let table = prepared.bound.table.selecting(columns: prepared.audit.features)
    var target = prepared.bound.target
    if asNumbers, case .classes(let classes) = target {
      target = .values(classes.codes.map { Double($0) })
    }
    training = prepared.split.training(of: table, target: target)
    testFeatures = prepared.split.testFeatures(of: table)
    testTruth = prepared.split.testTruth(of: target).target
  }
}

private struct NoClock: RunClock {
  let startedAt = ""
  let seconds = 0.0
}

private struct NoProgress: RunProgress {
  func begin(_ stage: RunStage) {}
  func end(seconds: Double) {}
}
