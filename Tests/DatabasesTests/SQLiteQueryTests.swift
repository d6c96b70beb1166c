import Databases
import Tabular
import Testing

@Suite struct SQLiteQueryTests {
  private func read(
    _ database: SampleDatabase, _ query: String, _ options: ReadingOptions = ReadingOptions()
  ) throws(SQLiteError) -> ReadTable {
    try SQLiteQuery(path: database.path, query: query).read(options)
  }

  private func people() throws -> SampleDatabase {
    try SampleDatabase(
      """
      CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, height REAL, born TEXT, member TEXT);
      INSERT INTO people VALUES
        (1, 'Zoé', 1.5, '1990-01-02', 'true'), (2, NULL, NULL, '', 'FALSE'),
        (3, 'Adam', 2, '2001-12-31', 'NA');
      """)
  }

  @Test func typesAreThoseOfAFile() throws {
    let read = try read(people(), "SELECT * FROM people ORDER BY id DESC;  -- newest first")
    let table = read.table
    #expect(table.columnNames == ["id", "name", "height", "born", "member"])
    #expect(table.columns.map(\.type) == [.number, .category, .number, .dateTime, .boolean])
    #expect(numbers(table["id"]) == [3, 2, 1])
    #expect(texts(table["name"]) == ["Adam", nil, "Zoé"])
    #expect(numbers(table["height"]) == [2, nil, 1.5])
    #expect(numbers(table["born"]) == [1_009_756_800, nil, 631_238_400])
    #expect(texts(table["member"]) == [nil, "false", "true"])
    #expect(read.lines[0] == 1)
  }

  @Test func typesOfTheConfigComeFirst() throws {
    let table = try read(
      people(), "SELECT id, height FROM people",
      ReadingOptions(types: ["id": .category, "height": .category])
    ).table
    #expect(texts(table["id"]) == ["1", "2", "3"])
    #expect(texts(table["height"]) == ["1.5", nil, "2.0"])
    #expect(
      throws: SQLiteError.wrongType("name", row: 1, text: "Zoé", expected: .number)
    ) {
      try read(people(), "SELECT name FROM people", ReadingOptions(types: ["name": .number]))
    }
  }

  @Test func whatTheQueryAsksForIsMissing() throws {
    let table = try read(
      people(), "SELECT id, height FROM people", ReadingOptions(missingSpellings: ["2", "1.5"])
    ).table
    #expect(numbers(table["id"]) == [1, nil, 3])
    // 2 is stored as 2.0 in a REAL column, and is spelled so.
    #expect(numbers(table["height"]) == [nil, nil, 2])
  }

  @Test func aFewTextsAmongNumbersAreNoted() throws {
    let table = try read(
      people(),
      """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30)
      SELECT CASE i WHEN 7 THEN 'seven' ELSE i END AS i FROM n
      """)
    #expect(table.table["i"]?.type == .category)
    #expect(
      table.notes == [.almostNumeric(column: "i", exceptions: 1, example: "seven", line: 7)])
  }

  @Test func integersAreReadExactly() throws {
    let table = try read(
      people(), "SELECT 9007199254740993 AS number, 9007199254740993 AS text",
      ReadingOptions(types: ["text": .category])
    ).table
    #expect(texts(table["text"]) == ["9007199254740993"])
    #expect(numbers(table["number"]) == [9_007_199_254_740_992])
  }

  @Test(arguments: [
    ("", SQLiteError.noStatement), ("-- nothing", .noStatement),
    ("SELECT 1 AS a; SELECT 2 AS a", .severalStatements),
    ("DELETE FROM people", .notReadOnly), ("UPDATE people SET name = 'x'", .notReadOnly),
    ("CREATE TABLE t (a)", .notReadOnly), ("ATTACH 'other.sqlite' AS other", .notReadOnly),
    ("PRAGMA journal_mode = DELETE", .notReadOnly), ("BEGIN", .notReadOnly),
    ("VACUUM INTO 'copy.sqlite'", .notReadOnly),
    ("WITH x AS (SELECT 1) INSERT INTO people (id) SELECT * FROM x", .notReadOnly),
    ("SELECT load_extension('x')", .notReadOnly),
    ("SELECT * FROM people WHERE id < 0", .noRows(columns: 5)),
    ("SELECT id AS a, name AS a FROM people", .duplicateName("a", firstColumn: 1, column: 2)),
    ("SELECT id AS ' ' FROM people", .emptyName(column: 1)),
    ("SELECT x'0102' AS a", .blob("a", row: 1)),
    ("SELECT 1 AS a UNION ALL SELECT 9e999", .infiniteNumber("a", row: 2)),
    ("SELECT CAST(x'ff41' AS TEXT) AS a", .brokenText("a", row: 1)),
    ("SELECT 'a' || char(0) || 'b' AS a", .brokenText("a", row: 1)),
    ("SELECT nme FROM people", .engine(message: "no such column: nme")),
    ("SELECT * FROM", .engine(message: "incomplete input")),
    ("SELECT 1 AS a; nonsense", .engine(message: "near \"nonsense\": syntax error")),
  ])
  func whatCannotBeReadIsRefused(_ query: String, _ error: SQLiteError) throws {
    let database = try people()
    #expect(throws: error) { try read(database, query) }
    #expect(try database.files == ["data.sqlite"])
    #expect(
      try read(database, "SELECT count(*) AS n FROM people WHERE name = 'Zoé'").table["n"]
        .map { numbers($0) } == [1])
  }

  @Test func aFileThatIsNoDatabaseIsRefused() throws {
    #expect(throws: SQLiteError.engine(message: "file is not a database")) {
      try SQLiteQuery(path: #filePath, query: "SELECT * FROM t").read(ReadingOptions())
    }
  }

  /// What another process has committed counts, also where it stands in the log alone.
  @Test func theWriteAheadLogIsRead() throws {
    let database = try people()
    try database.run("PRAGMA journal_mode = WAL; DELETE FROM people WHERE id > 1")
    #expect(try read(database, "SELECT id FROM people").table.rowCount == 1)
    #expect(try database.files.contains("data.sqlite-wal"))
  }

  @Test func aDatabaseInUTF16IsRead() throws {
    let database = try SampleDatabase(
      "PRAGMA encoding = 'UTF-16'; CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('Zoé'), ('日本')")
    #expect(texts(try read(database, "SELECT a FROM t").table["a"]) == ["Zoé", "日本"])
  }
}

private func numbers(_ column: Column?) -> [Double?]? {
  guard let column, case .numbers(let numbers) = column.values else { return nil }
  return numbers.map { $0.isNaN ? nil : $0 }
}

private func texts(_ column: Column?) -> [String?]? {
  guard let column, case .codes(let codes) = column.values else { return nil }
  return codes.codes.map { $0 < 0 ? nil : codes.levels[Int($0)].string }
}
