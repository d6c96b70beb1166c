internal import Audit
internal import Candidates
internal import Databases
internal import Evaluation
internal import Files
internal import HarnessConfiguration
internal import Models
internal import Parallel
internal import Splitting
internal import Tabular

/// The way from a config's path to everything that is known before anything trains.
struct RunPreparation {
  let configPath: String
  let readsCandidates: Bool
  let duckDB: DuckDBProgram
  let workers: Workers
  /// In seconds since 1970; nil where the clock does not tell.
  let now: Double?

  func prepare(log: inout RunLog) throws(RunError) -> PreparedRun {
    let configurationFile = try readConfiguration(log: &log)
    let configuration = try decode(configurationFile.contents, log: &log)
    let data = try readData(of: configuration, log: &log)
    let table = data.table

    log.begin(.checking(rows: table.table.rowCount, columns: table.table.columns.count))
    try RunError.inSplit(data.place) { () throws(SplitError) in
      try Splitter.check(rowCount: table.table.rowCount)
    }
    let bound = try RunError.inConfiguration(configPath) { () throws(ConfigurationProblems) in
      try BoundProblem.bind(configuration, to: table)
    }
    let split = try RunError.inSplit(data.place) { () throws(SplitError) in
      try Splitter(
        method: bound.splitMethod, testShare: configuration.split.testShare,
        seed: configuration.split.seed
      ).split(target: bound.target)
    }
    log.begin(.grouping(declarations: bound.subpopulations.count))
    let subpopulations = try RunError.inConfiguration(configPath) {
      () throws(ConfigurationProblems) in
      try bound.subpopulations(of: split, declaredIn: configuration)
    }
    let keys = try keys(of: configuration, log: &log)
    log.begin(.auditing(features: bound.features.count, rows: bound.table.rowCount))
    let audit = DataAudit().audit(
      subject(configuration, bound, split, table, keys: keys.map(\.key)), workers: workers)
    var candidates: [PreparedRun.PreparedCandidate] = []
    var incumbent: PreparedRun.PreparedCandidate?
    if readsCandidates {
      for settings in configuration.candidates {
        let read = try candidate(settings, configuration, bound: bound, split: split, log: &log)
        if let read { candidates.append(read) }
      }
      if case .predictions(let settings) = configuration.incumbent?.answers {
        incumbent = try candidate(
          settings, configuration, bound: bound, split: split, log: &log)
      }
    }
    var prepared = PreparedRun(
      configuration: configuration, bound: bound, audit: audit, split: split,
      subpopulations: subpopulations, candidates: candidates, incumbent: incumbent,
      configurationFile: configurationFile.identity,
      configurationText: configurationFile.contents,
      dataPlace: data.place, dataFingerprint: data.fingerprint)
    prepared.keyFingerprints = keys.map { ($0.settings, $0.fingerprint) }
    return prepared
  }

  /// Where a config is broken its data are read all the same, so that names that they do not have
  /// are listed with the rest.
  func decode(
    _ contents: [UInt8], log: inout RunLog
  ) throws(RunError) -> RunConfiguration {
    do {
      return try RunConfiguration.decode(contents)
    } catch {
      guard let salvaged = error.salvaged,
        let data = try? readData(of: salvaged, log: &log)
      else { throw .configuration(error, file: configPath) }
      throw .configuration(error.adding(namesIn: data.table), file: configPath)
    }
  }

  func readData(
    of configuration: RunConfiguration, log: inout RunLog
  ) throws(RunError) -> ReadData {
    try DataReading(
      source: configuration.data.source, options: configuration.readingOptions,
      dispensable: configuration.dispensableColumns,
      place: .configuration(file: configPath, positions: configuration.positions),
      folder: folder, duckDB: duckDB, workers: workers
    ).read(log: &log)
  }

  /// Nil for one that is run, which comes later.
  private func candidate(
    _ settings: RunConfiguration.CandidateSettings, _ configuration: RunConfiguration,
    bound: BoundProblem, split: Split, log: inout RunLog
  ) throws(RunError) -> PreparedRun.PreparedCandidate? {
    guard case .file(let written) = settings.source else { return nil }
    let path = folder.resolve(written)
    let options = bound.readingOptions(
      settings.columns, missingSpellings: configuration.data.reading.missingSpellings)
    let file = try RunError.inCandidateFile(path) { () throws(ReadingFailure<FileError>) in
      try read(path, options, log: &log)
    }
    let predictions = try RunError.inCandidate(settings.name, file: path) {
      () throws(CandidateError) in
      try bound.join(file.table, settings.columns, testRows: split.testRows)
    }
    return PreparedRun.PreparedCandidate(
      settings: settings, predictions: predictions, file: file.identity)
  }

  func readConfiguration(
    log: inout RunLog
  ) throws(RunError) -> (contents: [UInt8], identity: FileIdentity) {
    log.begin(.reading(path: configPath))
    do { return try InputFile.read(configPath) } catch { throw .file(error) }
  }

  private func read(
    _ path: String, _ options: ReadingOptions, log: inout RunLog
  ) throws(ReadingFailure<FileError>) -> DelimitedFile {
    log.begin(.reading(path: path))
    return try DelimitedFile.read(path, options, workers: workers, rowsDone: log.rowsDone)
  }

  var folder: ConfigFolder { ConfigFolder(of: configPath) }
}
