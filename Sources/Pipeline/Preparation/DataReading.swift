internal import Files
internal import HarnessConfiguration
internal import Parallel
internal import Tabular

/// Reads the data of a config, wherever they are. Paths are resolved already.
enum DataReading {
  static func read(
    _ source: RunConfiguration.DataSource, options: ReadingOptions, workers: Workers,
    log: inout RunLog
  ) throws(RunError) -> ReadData {
    switch source {
    case .file(let path): try readFile(path, options: options, workers: workers, log: &log)
    }
  }

  private static func readFile(
    _ path: String, options: ReadingOptions, workers: Workers,
    log: inout RunLog
  ) throws(RunError) -> ReadData {
    log.begin(.reading(path: path))
    let file = try RunError.inData(path) { () throws(ReadingFailure<FileError>) in
      try DelimitedFile.read(path, options, workers: workers)
    }
    return ReadData(
      table: file.table, place: path, fingerprint: ReadData.Fingerprint(file.identity))
  }
}
