internal import Files
internal import Glibc
internal import Processes

/// The `duckdb` program: the way to every other kind of SQL, cloud or lake data.
package struct DuckDBProgram: Sendable {
  private let environment: [String: String]

  /// - Parameter environment: of the process: where to look for the program and for a place for
  ///   temporary files, and what the program gets to see.
  package init(environment: [String: String]) {
    self.environment = environment
  }

  /// The result of a query, as a Parquet file that goes when this does.
  package struct Export: ~Copyable {
    private let folder: TemporaryFolder
    /// Where the file stands.
    package let path: String

    fileprivate init(_ folder: consuming TemporaryFolder) {
      path = folder.path(of: "result.parquet")
      self.folder = folder
    }

    fileprivate var messagesPath: String { folder.path(of: "messages") }
  }

  /// Runs a query and waits for its result.
  ///
  /// DuckDB gets the query as a text for its table function `query`, which takes one SELECT and
  /// nothing else: however the query is spelled, it cannot end the statement around it. The user's
  /// `.duckdbrc` is not read, so that the config alone says what is done. Rows come in the order of
  /// the query, where it has one.
  ///
  /// The query holds no NUL. Relative paths in it are relative to `workingFolder`.
  package func run(
    _ query: String, workingFolder: String
  ) throws(DuckDBError) -> Export {
    let program = try self.program()
    let export: Export
    do { export = Export(try TemporaryFolder(in: temporaryFolder, name: "duckdb")) } catch {
      throw .noTemporaryFolder(error)
    }
    let process = ChildProcess(
      program: program,
      arguments: [
        "-batch", "-bail", "-init", "/dev/null", ":memory:", "-c",
        """
        COPY (FROM query(\(Self.literal(query)))) TO \(Self.literal(export.path)) \
        (FORMAT parquet, COMPRESSION uncompressed)
        """,
      ],
      environment: environment.map { "\($0)=\($1)" }.sorted(), workingFolder: workingFolder,
      output: .messages(path: export.messagesPath))
    let end: ChildProcess.End
    do { end = try process.run() } catch {
      throw .notStarted(path: program, errno: error.errno)
    }
    switch end {
    case .exit(0) where access(export.path, R_OK) == 0: return export
    case .exit: throw .engine(message: Self.message(in: export.messagesPath))
    case .signal(let signal): throw .killed(signal: signal)
    }
  }

  private func program() throws(DuckDBError) -> String {
    guard let program = SearchPath(environment["PATH"]).program("duckdb") else {
      throw .notInstalled
    }
    return program
  }

  private var temporaryFolder: String {
    environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
  }

  /// As SQL spells a text: between quotes, those within doubled. Nothing else has a meaning there.
  private static func literal(_ text: String) -> String {
    var literal = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" { literal += "'" }
      literal.unicodeScalars.append(scalar)
    }
    return literal + "'"
  }

  /// What the program says, up to the line that quotes the statement around the query.
  private static func message(in path: String) -> String {
    guard let bytes = try? InputFile.read(path).contents else { return "" }
    let lines = String(decoding: bytes.prefix(1 << 16), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return lines.prefix { !$0.hasPrefix("LINE ") }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
