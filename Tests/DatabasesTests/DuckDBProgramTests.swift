import Databases
import Foundation
import Testing

/// Without DuckDB a shell script stands in for it, which is enough for all that the harness does
/// around it. With it, what it understands and what it refuses is tested too.
@Suite struct DuckDBProgramTests {
  /// What the system has, if it has it.
  static let installed = ProcessInfo.processInfo.environment["PATH"].flatMap { path in
    path.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/duckdb")
    } ? path : nil
  }

  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    for name in ["tmp", "work"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path(name), withIntermediateDirectories: false)
    }
  }

  /// The shell that stands in for the program. It is a file of the tests: one that is written here
  /// could not be started while another test's child has it open.
  private func program(_ script: String) throws -> DuckDBProgram {
    let bin = try #require(Bundle.module.resourceURL).appending(path: "Fixtures").path
    return program(searchPath: "bin:\(bin):/usr/bin:/bin", script: script)
  }

  private func program(searchPath: String, script: String = "") -> DuckDBProgram {
    DuckDBProgram(
      environment: ["PATH": searchPath, "TMPDIR": scratch.path("tmp"), "SCRIPT": script])
  }

  private func run(_ program: DuckDBProgram, _ query: String) throws -> String {
    let export = try program.run(query, workingFolder: scratch.path("work"))
    return try String(contentsOfFile: export.path, encoding: .isoLatin1)
  }

  private var leftovers: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: scratch.path("tmp")) }
  }

  /// Writes its statement and its working folder where the statement's last quoted text says.
  private static let writing = #"""
    for statement; do :; done
    file=${statement##*TO \'}
    file=${file%%\'*}
    { pwd; printf '%s' "$statement"; } > "$file"
    """#

  @Test func theQueryIsATextWithinTheStatement() throws {
    let said = try run(program(Self.writing), "SELECT 'it''s' AS a\nFROM 'x.csv'")
    #expect(said.hasPrefix(scratch.path("work")))
    #expect(said.contains("COPY (FROM query('SELECT ''it''''s'' AS a\nFROM ''x.csv''')) TO '"))
    #expect(try leftovers == [])
  }

  @Test func theFileGoesWithTheExport() throws {
    let export = try program(Self.writing).run("SELECT 1", workingFolder: scratch.path("work"))
    let path = export.path
    #expect(FileManager.default.fileExists(atPath: path))
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let mode = try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions]
    #expect(mode as? Int == 0o700)
    _ = consume export
    #expect(try leftovers == [])
  }

  @Test(arguments: [
    (
      "printf 'Parser Error: bad\\n\\nLINE 1: COPY (\\n  ^\\n' >&2; exit 1",
      DuckDBError.engine(message: "Parser Error: bad")
    ),
    ("exit 3", .engine(message: "")), ("true", .engine(message: "")),
    ("kill -9 $$", .killed(signal: 9)),
  ])
  func aFailureLeavesNothing(_ script: String, _ error: DuckDBError) throws {
    let program = try program(script)
    #expect(throws: error) { try run(program, "SELECT 1") }
    #expect(try leftovers == [])
  }

  @Test func aProgramThatIsNotThereIsSaidSo() throws {
    for path in ["", "bin", scratch.path("work")] {
      #expect(throws: DuckDBError.notInstalled) { try run(program(searchPath: path), "SELECT 1") }
    }
  }

  @Test(.enabled(if: installed != nil, "duckdb is not installed"))
  func theRealProgramWritesParquet() throws {
    try Data("a\n2\n1\n".utf8).write(to: URL(filePath: scratch.path("work/x.csv")))
    let program = program(searchPath: Self.installed ?? "")
    #expect(try run(program, "WITH t AS (FROM 'x.csv') SELECT a FROM t -- all").hasPrefix("PAR1"))
  }

  /// However a query is spelled, it ends with the text that it is in.
  @Test(
    .enabled(if: installed != nil, "duckdb is not installed"),
    arguments: [
      "SELECT 1; SELECT 2", "SELECT 1) TO 'stolen.csv'; --", "COPY (SELECT 1) TO 'stolen.csv'",
      "')) TO 'stolen.csv'; --", "SELECT 1 AS a\n;\n.shell touch stolen.csv",
      "CREATE TABLE t (a INT)",
      "ATTACH 'stolen.csv'", "SELECT", "SELECT * FROM missing.parquet", "",
    ])
  func theRealProgramTakesOneSelect(_ query: String) throws {
    let program = program(searchPath: Self.installed ?? "")
    let error = #expect(throws: DuckDBError.self) { try run(program, query) }
    guard case .engine(let message) = error else {
      Issue.record("expected DuckDB's words, got \(String(describing: error))")
      return
    }
    #expect(message.contains("Error: "))
    #expect(!message.contains("COPY"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("work")) == [])
    #expect(try leftovers == [])
  }
}
