internal import Audit
internal import Candidates
internal import Files
internal import HarnessConfiguration
internal import Models
internal import Splitting
internal import Tabular

/// The way from a config's path to everything that is known before anything trains.
struct RunPreparation {
  let configPath: String
  let readsCandidates: Bool

  func prepare(log: inout RunLog) throws(RunError) -> PreparedRun {
    let configurationFile = try read(configPath, log: &log)
    let configuration = try decode(configurationFile, log: &log)
    let data = try readData(of: configuration, log: &log)
    let table = data.table

    log.begin(.checking(rows: table.table.rowCount, columns: table.table.columns.count))
    let bound = try RunError.inConfiguration(configPath) { () throws(ConfigurationProblems) in
      try BoundProblem.bind(configuration, to: table)
    }
    let split = try RunError.inSplit(data.place) { () throws(SplitError) in
      try Splitter(
        method: bound.splitMethod, testShare: configuration.split.testShare,
        seed: configuration.split.seed
      ).split(target: bound.target)
    }
    let audit = DataAudit().audit(
      AuditSubject(
        table: bound.table, features: bound.features, target: bound.target, split: split,
        notes: table.notes, maximumLevels: configuration.baselines.maximumLevels))
    guard !audit.features.isEmpty else {
      throw .noFeatures(leftOut: bound.features, file: data.place)
    }
    let candidates =
      readsCandidates
      ? try self.candidates(of: configuration, bound: bound, split: split, log: &log) : []
    return PreparedRun(
      configuration: configuration, bound: bound, audit: audit, split: split,
      candidates: candidates, configurationFile: configurationFile, dataPlace: data.place,
      dataFingerprint: data.fingerprint)
  }

  /// Where a config is broken its data are read all the same, so that names that they do not have
  /// are listed with the rest.
  private func decode(
    _ file: InputFile, log: inout RunLog
  ) throws(RunError) -> RunConfiguration {
    do {
      return try RunConfiguration.decode(file.contents)
    } catch {
      guard let salvaged = error.salvaged,
        let data = try? readData(of: salvaged, log: &log)
      else { throw .configuration(error, file: configPath) }
      throw .configuration(error.adding(namesIn: data.table), file: configPath)
    }
  }

  private func readData(
    of configuration: RunConfiguration, log: inout RunLog
  ) throws(RunError) -> ReadData {
    try DataReading.read(
      configuration.data.source.resolving(resolve), options: configuration.readingOptions,
      log: &log)
  }

  private func candidates(
    of configuration: RunConfiguration, bound: BoundProblem, split: Split, log: inout RunLog
  ) throws(RunError) -> [PreparedRun.PreparedCandidate] {
    var candidates: [PreparedRun.PreparedCandidate] = []
    for settings in configuration.candidates {
      let path = resolve(settings.path)
      let file = try read(path, log: &log)
      let table = try RunError.inCandidateFile(path) { () throws(ReadingError) in
        try DelimitedReader(
          options: settings.columns.readingOptions(
            idColumn: bound.idColumn, target: bound.predictedTarget,
            missingSpellings: configuration.data.reading.missingSpellings)
        ).read(file.contents)
      }
      let predictions = try RunError.inCandidate(settings.name, file: path) {
        () throws(CandidateError) in
        try CandidatePredictions.join(
          table, columns: settings.columns, idColumn: bound.idColumn,
          testIDs: split.testRows.map { bound.ids[$0] },
          trainingIDs: split.trainingRows.map { bound.ids[$0] }, target: bound.predictedTarget)
      }
      candidates.append(
        PreparedRun.PreparedCandidate(settings: settings, predictions: predictions, file: file))
    }
    return candidates
  }

  private func read(_ path: String, log: inout RunLog) throws(RunError) -> InputFile {
    log.begin(.reading(path: path))
    do { return try InputFile.read(path) } catch { throw .file(error) }
  }

  /// Paths in a config are relative to its folder. `..` is not folded: behind a symbolic link it
  /// means another folder than its text says.
  private func resolve(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let slash = configPath.lastIndex(of: "/") else { return path }
    return configPath[...slash] + path
  }
}
