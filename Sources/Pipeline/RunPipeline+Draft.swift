internal import HarnessConfiguration
package import Tabular

extension RunPipeline {
  /// A config to fill in, made from a data file. The config's text spells the data's path as `pathInConfig`, relative to its own folder.
  /// A query says what to read of a SQLite database.
  package func draft(
    dataPath: String, query: String?, pathInConfig: String, target: ColumnName
  ) throws(RunError) -> String {
    let source: RunConfiguration.DataSource =
      query.map { .sqlite(path: dataPath, query: $0) } ?? .file(path: dataPath)
    var log = RunLog(clock: clock, progress: progress)
    let table = try DataReading(
      source: source, options: ReadingOptions(), dispensable: [], place: .arguments,
      folder: ConfigFolder(of: nil),
      duckDB: duckDB, workers: workers
    ).read(log: &log).table
    guard table.table[target] != nil else {
      throw .noSuchTarget(target, known: table.table.columnNames, file: dataPath)
    }
    return ConfigurationTemplate.make(
      dataPath: pathInConfig, query: query, table, target: target)
  }
}
