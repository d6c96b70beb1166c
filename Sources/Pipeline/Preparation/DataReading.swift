internal import Databases
internal import Files
internal import HarnessConfiguration
internal import Parallel
internal import Parquet
internal import Tabular

/// Reads data, wherever they are.
struct DataReading {
  let source: RunConfiguration.DataSource
  let options: ReadingOptions
  /// Columns that are left out where they cannot be read.
  let dispensable: Set<ColumnName>
  let place: SourcePlace
  /// What relative paths are relative to.
  let folder: ConfigFolder
  let duckDB: DuckDBProgram
  let workers: Workers

  func read(log: inout RunLog) throws(RunError) -> ReadData {
    switch source {
    case .file(let path): try read(file: folder.resolve(path), log: &log)
    case .sqlite(let path, let query): try read(query, database: folder.resolve(path), log: &log)
    case .duckDB(let query): try read(duckDB: query, log: &log)
    }
  }

  private func read(file path: String, log: inout RunLog) throws(RunError) -> ReadData {
    log.begin(.reading(path: path))
    let file = try open(path)
    switch try FileFormat.of(file) {
    case .sqlite: throw .source(.queryNeeded(path: path), place)
    case .parquet:
      guard options.delimiter == nil else {
        throw .source(.delimiterOfParquet(path: path), place)
      }
      let table = try read(parquet: file, from: path)
      do {
        let identity = try file.identity()
        try file.checkUnchanged()
        return ReadData(table: table, place: path, fingerprint: ReadData.Fingerprint(identity))
      } catch { throw .file(error) }
    case .other:
      let rowsDone = log.rowsDone
      let read = try RunError.inData(path) { () throws(ReadingFailure<FileError>) in
        try DelimitedFile.read(file, options, workers: workers, rowsDone: rowsDone)
      }
      return ReadData(
        table: read.table, place: path, fingerprint: ReadData.Fingerprint(read.identity))
    }
  }

  private func read(
    _ query: String, database path: String, log: inout RunLog
  ) throws(RunError) -> ReadData {
    log.begin(.reading(path: path))
    guard try FileFormat.of(open(path)) == .sqlite else {
      throw .source(.queryWithoutDatabase(path: path), place)
    }
    let table: ReadTable
    do { table = try SQLiteQuery(path: path, query: query).read(options) } catch {
      throw .sqlite(error, place)
    }
    return ReadData(table: table, place: path, fingerprint: TableHash.fingerprint(of: table.table))
  }

  private func read(duckDB query: String, log: inout RunLog) throws(RunError) -> ReadData {
    log.begin(.reading(path: source.name))
    let export: DuckDBProgram.Export
    do { export = try duckDB.run(query, workingFolder: folder.path ?? ".") } catch {
      throw .duckDB(error, place)
    }
    let table = try read(parquet: open(export.path), from: queryPlace)
    return ReadData(
      table: table, place: queryPlace, fingerprint: TableHash.fingerprint(of: table.table))
  }

  private func read(parquet file: InputFile, from place: String) throws(RunError) -> ReadTable {
    do {
      return try ParquetFile(file: file, dispensable: dispensable).read(options, workers: workers)
    } catch {
      switch error {
      case .source(let error): throw .file(error)
      case .file(let error): throw .parquet(error, place: place)
      }
    }
  }

  /// For messages that speak of what a query gave.
  private var queryPlace: String {
    switch place {
    case .configuration(let file, positions: _): "\(file): \(JSONPath("data", "duckdb"))"
    case .key(let column, let file, positions: _):
      "\(file): \(JSONPath("data", "keys").appending(key: column.exact))"
    case .arguments: source.name
    }
  }

  private func open(_ path: String) throws(RunError) -> InputFile {
    do { return try InputFile(path) } catch { throw .file(error) }
  }
}
