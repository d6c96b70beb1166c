import Databases
import Diagnostics
import Files
import HarnessConfiguration
import Parquet
import Pipeline
import Tabular
import Testing

/// The wording for data that are not where, or what, somebody says.
@Suite struct SourceWordingTests {
  private func said(_ error: RunError) -> String {
    Diagnostic.all(of: error).map { diagnostic in
      "\(diagnostic.place ?? ""): \(diagnostic.message)"
        + (diagnostic.hint.map { " | \($0)" } ?? "")
    }.joined(separator: "\n")
  }

  @Test(arguments: [
    (
      RunError.source(.queryNeeded(path: "a.db"), .arguments),
      """
      a.db: expected a table, got 'a.db', a SQLite database, which may hold many | say what to read \
      of it: --query 'SELECT … FROM … ORDER BY …'
      """
    ),
    (
      .source(.queryWithoutDatabase(path: "a.csv"), .arguments),
      """
      --query: expected a SQLite database to put the query to, got 'a.csv', which is none | leave \
      the query out
      """
    ),
    (
      .sqlite(.engine(message: "near \"\u{1b}[2J\": syntax\nerror"), .arguments),
      "--query: SQLite says: near \"\\u{1b}[2J\": syntax error"
    ),
    (
      .sqlite(.blob("photo", row: 3), .arguments),
      """
      --query: column 'photo', row 3 of the result: expected a number or text, got a blob | leave \
      the column out, or turn it into text or a number: hex(…), length(…)
      """
    ),
    (
      .sqlite(.wrongType("age", row: 2, text: "old", expected: .number), .arguments),
      """
      --query: column 'age', row 2 of the result: expected a number, got 'old' | mend the query, or \
      name the cell among data.missing, or take the column out of data.types
      """
    ),
    (
      .duckDB(.engine(message: "Parser Error: syntax error\u{7}"), .arguments),
      "--duckdb: DuckDB says: Parser Error: syntax error\\u{7}"
    ),
    (
      .duckDB(.killed(signal: 9), .arguments),
      "--duckdb: duckdb was ended by signal 9 | if memory ran out, select fewer rows or columns"
    ),
    (
      .duckDB(.noTemporaryFolder(.notWritable(path: "/tmp", errno: 28)), .arguments),
      """
      --duckdb: there is no place for a temporary file: cannot be written: no space left on device \
      | name a folder with room in the environment variable TMPDIR
      """
    ),
    (
      .parquet(.noColumns, place: "a.json: $.data.duckdb"),
      "a.json: $.data.duckdb: expected columns, got none"
    ),
  ])
  func everyWord(_ error: RunError, _ words: String) {
    #expect(said(error) == words)
  }

  @Test func aPlaceInTheConfigIsNamed() throws {
    let config = try RunConfiguration.decode(
      Array(
        ConfigurationWordingTests.config.replacing(
          "\"path\"", with: "\"delimiter\": \",\", \"path\""
        ).utf8))
    let place = SourcePlace.configuration(file: "loans.json", positions: config.positions)
    #expect(
      said(.source(.delimiterOfParquet(path: "loans.csv"), place))
        == "loans.json:9:26: $.data.delimiter: has no effect: 'loans.csv' is a Parquet file | leave it out"
    )
  }
}
