internal import Files
internal import HarnessConfiguration
internal import Tabular

/// Reads the data of a config, wherever they are. Paths are resolved already.
enum DataReading {
  static func read(
    _ source: RunConfiguration.DataSource, options: ReadingOptions, log: inout RunLog
  ) throws(RunError) -> ReadData {
    switch source {
    case .file(let path): try readFile(path, options: options, log: &log)
    }
  }

  private static func readFile(
    _ path: String, options: ReadingOptions, log: inout RunLog
  ) throws(RunError) -> ReadData {
    log.begin(.reading(path: path))
    let file: InputFile
    do { file = try InputFile.read(path) } catch { throw .file(error) }
    let table = try RunError.inData(path) { () throws(ReadingError) in
      try DelimitedReader(options: options).read(file.contents)
    }
    return ReadData(table: table, place: path, fingerprint: ReadData.Fingerprint(file))
  }
}
