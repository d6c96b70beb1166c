import CSQLite
import Foundation
import Testing

/// The same table gives the same answers, wherever it comes from.
@Suite struct SourcesTests {
  static let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
  static let hasDuckDB = path.split(separator: ":").contains {
    $0.hasPrefix("/") && FileManager.default.isExecutableFile(atPath: "\($0)/duckdb")
  }

  @Test func aDatabaseGivesTheAnswersOfItsCSV() throws {
    let scratch = try Scratch()
    try makeDatabase(at: scratch.url.appending(path: "customers.db").path)
    let data = #""path": "customers.db", "query": "SELECT * FROM customers ORDER BY rowid""#
    #expect(try answers(from: data, in: scratch) == answers(from: csv, in: try Scratch()))
  }

  /// The penguins as Parquet, by `reference/penguins.py`: text, numbers and missing values.
  @Test func aParquetFileGivesTheAnswersOfItsCSV() throws {
    let fixtures = try #require(Bundle.module.resourceURL).appending(path: "Fixtures")
    #expect(
      try penguins(from: fixtures.appending(path: "penguins.parquet"))
        == penguins(from: Repository.root.appending(path: "datasets/penguins-species.csv")))
  }

  /// DuckDB itself would read 'yes' and 'no' of a CSV as booleans.
  @Test(.enabled(if: hasDuckDB, "duckdb is not installed"))
  func duckDBGivesTheAnswersOfItsCSV() throws {
    let data =
      #""duckdb": "FROM read_csv('customers.csv', types = {'left': 'VARCHAR'})""#
    #expect(try answers(from: data, in: try Scratch()) == answers(from: csv, in: try Scratch()))
  }

  @Test func withoutDuckDBTheErrorSaysHowToGetIt() throws {
    let scratch = try Scratch()
    let config = try write(#""duckdb": "FROM 'customers.csv'""#, to: scratch)
    let outcome = try Harness(environment: ["PATH": ""])("validate", config, "--quiet")
    #expect(outcome.code == 2)
    #expect(
      outcome.messages == """
        \(config):10:15: $.data.duckdb: needs the program 'duckdb', which is not on the PATH
          hint: install it, for example with: pip install duckdb-cli

        """)
  }

  @Test func aWrongQueryIsSaidInItsPlace() throws {
    let scratch = try Scratch()
    try makeDatabase(at: scratch.url.appending(path: "customers.db").path)
    let config = try write(#""path": "customers.db", "query": "SELECT lef""#, to: scratch)
    let outcome = try Harness()("validate", config, "--quiet")
    #expect(outcome.code == 2)
    #expect(
      outcome.messages == "\(config):10:38: $.data.query: SQLite says: no such column: lef\n")
  }

  /// A query has rows, and no lines.
  @Test func rowsOfAQueryAreNamedAsRows() throws {
    let scratch = try Scratch()
    try makeDatabase(at: scratch.url.appending(path: "customers.db").path)
    let query = "SELECT * FROM customers UNION ALL SELECT * FROM customers WHERE customer = 'c5'"
    let config = try write(#""path": "customers.db", "query": "\#(query)""#, to: scratch)
    let outcome = try Harness()("validate", config, "--quiet")
    #expect(outcome.code == 2)
    #expect(
      outcome.messages.contains(
        "expected an id of its own for each row, got 'c5' in rows 6 and 601 of the data\n"),
      "\(outcome)")
  }

  @Test func initTakesAQuery() throws {
    let scratch = try Scratch()
    try makeDatabase(at: scratch.url.appending(path: "customers.db").path)
    let harness = Harness(folder: scratch.url)
    let refused = try harness("init", "customers.db", "--target", "left")
    #expect(refused.code == 2)
    #expect(refused.messages.contains("--query"))
    let query = "SELECT * FROM customers ORDER BY rowid"
    let made = try harness("init", "customers.db", "--query", query, "--target", "left")
    #expect(made.code == 0, "\(made)")
    let file = scratch.url.appending(path: "customers.json")
    #expect(try String(contentsOf: file, encoding: .utf8).contains("\"query\": \"\(query)\""))
  }

  private let csv = #""path": "customers.csv""#

  /// The small project with other data; the path of its config.
  private func write(_ data: String, to scratch: Scratch) throws -> String {
    var project = SmallProject()
    project.config.replace(csv, with: data)
    return try project.write(to: scratch)
  }

  private func answers(from data: String, in scratch: Scratch) throws -> [String: String] {
    try answers(config: write(data, to: scratch), in: scratch)
  }

  /// The example of the penguins, with the same table from another file.
  private func penguins(from data: URL) throws -> [String: String] {
    var config = try String(contentsOfFile: Repository.config("penguins-species"), encoding: .utf8)
    config.replace("../datasets/penguins-species.csv", with: data.path)
    config.replace("../datasets/", with: Repository.root.path + "/datasets/")
    let scratch = try Scratch()
    try scratch.write(config, to: "penguins.json")
    return try answers(config: scratch.url.appending(path: "penguins.json").path, in: scratch)
  }

  /// All that a run says but where its data were: the rows of both parts, every prediction to its
  /// last digit, and the result without paths and hashes. The config names the data.
  private func answers(config: String, in scratch: Scratch) throws -> [String: String] {
    let output = scratch.url.appending(path: "out").path
    let outcome = try Harness(environment: ["PATH": Self.path])(
      "run", config, "--output", output, "--predictions", "--quiet")
    #expect(outcome.code < 2, "\(outcome)")
    var answers = try scratch.files(in: "out").mapValues { String(decoding: $0, as: UTF8.self) }
    for other in ["report.html", "report.md", "config.json"] { answers[other] = nil }
    answers["result.json"]?.replace(/\n *"(id|bytes|path|query|sha256)" : [^\n]*/, with: "")
    answers["junit.xml"]?.replace(/"[0-9a-f]{12}"/, with: "")
    #expect(answers.count > 6)
    return answers
  }

  private struct SQLiteFailure: Error {
    let message: String
  }

  /// The small project's table, as SQLite's own types.
  private func makeDatabase(at path: String) throws {
    let rows = SmallProject().data.split(separator: "\n").dropFirst().map { row in
      "("
        + row.split(separator: ",", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "NULL" : "'\($0)'" }.joined(separator: ",") + ")"
    }
    let sql = """
      CREATE TABLE customers (
        customer TEXT, plan TEXT, region TEXT, visits REAL, "left" TEXT, part TEXT);
      INSERT INTO customers VALUES \(rows.joined(separator: ",\n"))
      """
    var handle: OpaquePointer?
    defer { sqlite3_close_v2(handle) }
    guard sqlite3_open(path, &handle) == SQLITE_OK,
      sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK
    else { throw SQLiteFailure(message: String(cString: sqlite3_errmsg(handle))) }
  }
}
