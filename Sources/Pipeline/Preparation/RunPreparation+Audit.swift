internal import Audit
internal import Files
internal import HarnessConfiguration
internal import Splitting
internal import Tabular

extension RunPreparation {
  /// What the audit looks at.
  func subject(
    _ configuration: RunConfiguration, _ bound: BoundProblem, _ split: Split, _ table: ReadTable,
    keys: [ReferencedKey]
  ) -> AuditSubject {
    var subject = AuditSubject(
      table: bound.table, features: bound.features, target: bound.target, split: split,
      notes: table.notes, maximumLevels: configuration.baselines.maximumLevels,
      group: bound.group, weightlessRows: bound.weightlessRows, settings: configuration.audit)
    subject.weights = bound.weights
    subject.idColumn = bound.idColumn
    subject.keys = keys
    subject.predictedAt = configuration.data.predictedAt
    subject.knownTimes = bound.knownTimes
    if case .time(let column) = bound.splitMethod { subject.timeColumn = column }
    if let name = configuration.data.predictedAt, subject.timeColumn == nil {
      subject.timeColumn = bound.table[name]
    }
    subject.now = now
    return subject
  }

  /// The columns that the keys of the data refer to. Of their files nothing else stays in memory.
  func keys(
    of configuration: RunConfiguration, log: inout RunLog
  ) throws(RunError) -> [PreparedKey] {
    var keys: [PreparedKey] = []
    for settings in configuration.data.keys {
      let data = try read(settings, of: configuration, log: &log)
      guard let column = data.table.table[settings.reference] else {
        throw .noSuchReference(
          settings.reference, key: settings.column, known: data.table.table.columnNames,
          file: data.place)
      }
      keys.append(
        PreparedKey(
          settings: settings,
          key: ReferencedKey(
            column: settings.column, path: settings.source.name, reference: column),
          fingerprint: data.fingerprint))
    }
    return keys
  }

  /// What a key refers to.
  func read(
    _ key: RunConfiguration.KeySettings, of configuration: RunConfiguration, log: inout RunLog
  ) throws(RunError) -> ReadData {
    let options = ReadingOptions(
      missingSpellings: configuration.data.reading.missingSpellings,
      types: [key.reference: .category])
    return try DataReading(
      source: key.source, options: options, dispensable: [],
      place: .key(key.column, file: configPath, positions: configuration.positions),
      folder: folder, duckDB: duckDB, workers: workers
    ).read(log: &log)
  }
}
