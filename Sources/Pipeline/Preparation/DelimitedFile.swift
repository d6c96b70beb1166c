internal import Files
internal import Parallel
internal import Tabular

/// A table read from a file of delimited text, and which file it was.
struct DelimitedFile {
  let table: ReadTable
  let identity: FileIdentity

  static func read(
    _ path: String, _ options: ReadingOptions, workers: Workers
  ) throws(ReadingFailure<FileError>) -> DelimitedFile {
    let file: InputFile
    do { file = try InputFile(path) } catch { throw .source(error) }
    return try read(file, options, workers: workers)
  }

  /// Its bytes are not kept: what stays in memory is the table.
  static func read(
    _ file: InputFile, _ options: ReadingOptions, workers: Workers
  ) throws(ReadingFailure<FileError>) -> DelimitedFile {
    let table = try DelimitedReader(options: options).read(file, workers: workers)
    do {
      let identity = try file.identity()
      try file.checkUnchanged()
      return DelimitedFile(table: table, identity: identity)
    } catch {
      throw .source(error)
    }
  }
}
