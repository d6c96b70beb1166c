internal import Audit
package import Databases
internal import Evaluation
internal import Files
internal import HarnessConfiguration
internal import LinearAlgebra
internal import Models
package import Parallel
package import Results
internal import Splitting
internal import Tabular

/// The recipe of a run, top to bottom: bytes in, values on, a `RunOutput` out.
package struct RunPipeline: Sendable {
  let clock: any RunClock
  let progress: any RunProgress
  /// For data that only it can read.
  let duckDB: DuckDBProgram
  /// For what can be shared out. The answer does not depend on it.
  let workers: Workers
  /// Of the process: candidates that are programs get to see a part of it.
  let environment: [String: String]

  package init(
    clock: any RunClock, progress: any RunProgress, duckDB: DuckDBProgram, workers: Workers,
    environment: [String: String]
  ) {
    self.clock = clock
    self.progress = progress
    self.duckDB = duckDB
    self.workers = workers
    self.environment = environment
  }

  /// In seconds since 1970, by the clock.
  var now: Double? { DateTime.parse(Array(clock.startedAt.utf8)) }

  /// Reads and checks everything, and trains nothing.
  package func prepare(
    configPath: String, readsCandidates: Bool = true
  ) throws(RunError) -> PreparedRun {
    var log = RunLog(clock: clock, progress: progress)
    return try RunPreparation(
      configPath: configPath, readsCandidates: readsCandidates, duckDB: duckDB, workers: workers,
      now: now
    ).prepare(log: &log).requiringFeatures()
  }

  /// The files that would go into a run of this config now, without those that are not there any more.
  package func inputs(configPath: String) throws(RunError) -> [InputHash] {
    var log = RunLog(clock: clock, progress: progress)
    return try RunPreparation(
      configPath: configPath, readsCandidates: true, duckDB: duckDB, workers: workers, now: now
    ).inputs(log: &log)
  }

  /// The whole job. The ledger is told of the candidates before they are compared, so that a run that
  /// is killed in between counts. The baselines' predictions are written out only where they are asked
  /// for.
  package func run(
    configPath: String, startedBy author: String?, ledger: any LookLedger, withPredictions: Bool
  ) async throws(RunError) -> RunOutput {
    var log = RunLog(clock: clock, progress: progress)
    let read = try RunPreparation(
      configPath: configPath, readsCandidates: true, duckDB: duckDB, workers: workers,
      now: now
    ).prepare(log: &log).requiringFeatures()
    log.begin(.describing(columns: read.bound.table.columns.count))
    let data = read.dataSummary(workers: workers)
    SystemMemory.returnFreed()
    let folds = try folds(of: read)
    let baselines = train(read, folds, log: &log)
    let prepared = try await tryPrograms(read, log: &log)
    guard let ladder = ScoredLadder(prepared: prepared, baselines: baselines) else {
      throw .noBaseline(file: configPath)
    }
    let looks = prepared.looks(ledger, time: clock.startedAt)
    log.begin(.probing(columns: prepared.audit.features.count))
    let oneColumn = OneColumnTraining(prepared: prepared, folds: folds, workers: workers).train()
    let economics = prepared.economics(of: baselines, reference: ladder.reference.rung)
    let evaluation = evaluate(ladder, prepared, looks, oneColumn, economics, log: &log)
    log.begin(.assembling(rows: prepared.split.rowCount))
    let assembly = RunAssembly(
      prepared: prepared, data: data, baselines: baselines, ladder: ladder,
      evaluation: evaluation, looks: looks, economics: economics, split: prepared.splitFile)
    let predictions = withPredictions ? assembly.predictions : []
    let testRows = assembly.testRows
    var result = assembly.result(clock: log.finish(startedBy: author))
    result.testRows = testRows.map {
      KeptFile(bytes: $0.count, sha256: ContentHash.sha256(of: $0))
    }
    return RunOutput(
      result: result, split: assembly.split, testRows: testRows,
      configuration: prepared.configurationText, predictions: predictions)
  }

  /// All baselines, and whatever is held against them, use the same.
  private func folds(of prepared: PreparedRun) throws(RunError) -> Folds {
    do {
      return try prepared.bound.splitMethod.folds(
        for: prepared.bound.target, of: prepared.split, groups: prepared.bound.group,
        count: prepared.configuration.baselines.folds, seed: prepared.configuration.split.seed)
    } catch {
      throw .split(error, file: prepared.dataPlace)
    }
  }

  private func train(
    _ prepared: PreparedRun, _ folds: Folds, log: inout RunLog
  ) -> [TrainedRung] {
    // Our own threads share the work out; a second layer of threads below them would only make
    // sums depend on the machine.
    BLAS.useSingleThread()
    let training = BaselineTraining(
      prepared: prepared, folds: folds, workers: workers, clock: clock)
    return Rung.Kind.baselines.map { kind in
      log.begin(.training(rung: kind, rows: prepared.split.trainingRows.count))
      defer { SystemMemory.returnFreed() }
      return training.train(kind)
    }
  }

  private func evaluate(
    _ ladder: ScoredLadder, _ prepared: PreparedRun, _ looks: Looks?,
    _ oneColumn: OneColumnRung?, _ economics: RungEconomics?, log: inout RunLog
  ) -> Evaluation {
    let bound = prepared.bound
    let subpopulations = prepared.subpopulations
    var settings = prepared.evaluationSettings(looks)
    settings.economics = economics
    let discovery = discover(ladder, prepared, settings, declared: subpopulations, log: &log)
    log.begin(
      .comparing(
        models: ladder.rungs.count, subpopulations: subpopulations.count,
        rows: prepared.split.testRows.count))
    return Evaluator(
      settings: settings, truth: prepared.split.testTruth(of: bound.target),
      clusters: prepared.clusters, weights: prepared.testWeights,
      population: prepared.population, workers: workers
    ).evaluate(
      rungs: ladder.rungs, reference: ladder.reference.rung, subpopulations: subpopulations,
      discovery: discovery, oneColumn: oneColumn)
  }

  /// Nil where there is nothing to search.
  private func discover(
    _ ladder: ScoredLadder, _ prepared: PreparedRun, _ settings: EvaluationSettings,
    declared: [SubpopulationRows], log: inout RunLog
  ) -> DiscoveryOutcome? {
    let columns = prepared.searchedColumns
    let candidates = ladder.rungs.filter { $0.kind == .candidate }
    guard !candidates.isEmpty, !columns.isEmpty,
      let reference = ladder.rungs.first(where: { $0.name == ladder.reference.rung })
    else { return nil }
    log.begin(.searching(columns: columns.count, rows: prepared.split.testRows.count))
    return Discovery(
      settings: prepared.discoverySettings(settings),
      truth: prepared.split.testTruth(of: prepared.bound.target), columns: columns,
      trainingRows: prepared.split.trainingRows, testRows: prepared.split.testRows,
      identities: prepared.testIdentities, clusters: prepared.clusters,
      weights: prepared.testWeights, workers: workers
    ).search(
      candidates: candidates.map(\.scored), reference: reference.scored, declared: declared)
  }
}
