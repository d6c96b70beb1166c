internal import Files
internal import Parallel
internal import Tabular

/// A table read from a file of delimited text, and which file it was.
struct DelimitedFile {
  let table: ReadTable
  let identity: FileIdentity

  static func read(
    _ path: String, _ options: ReadingOptions, workers: Workers,
    rowsDone: @escaping @Sendable (Int) -> Void
  ) throws(ReadingFailure<FileError>) -> DelimitedFile {
    let file: InputFile
    do { file = try InputFile(path) } catch { throw .source(error) }
    return try read(file, options, workers: workers, rowsDone: rowsDone)
  }

  /// Its bytes are not kept: what stays in memory is the table.
  static func read(
    _ file: InputFile, _ options: ReadingOptions, workers: Workers,
    rowsDone: @escaping @Sendable (Int) -> Void
  ) throws(ReadingFailure<FileError>) -> DelimitedFile {
    let identity = Guarded<Result<FileIdentity, FileError>?>(nil)
    let table = try DelimitedReader(options: options).read(
      file, workers: workers, limits: ReadingLimits(memory: SystemMemory.roomForTable),
      sideWork: {
        let hashed = Result { () throws(FileError) in try file.identity() }
        identity.withLock { $0 = hashed }
      }, rowsDone: rowsDone)
    do throws(FileError) {
      let known = identity.withLock { $0 }
      // Where there is a table, the side work was done.
      guard let identity = try known?.get() else { throw .changedWhileRead(path: file.path) }
      try file.checkUnchanged()
      return DelimitedFile(table: table, identity: identity)
    } catch {
      throw .source(error)
    }
  }
}
