import Bytes
import Parallel
import Parquet
import Tabular
import Testing

@Suite struct ParquetReaderTests {
  private let reader = ParquetReader.amplyLimited

  // MARK: The same as the CSV

  @Test(arguments: [
    "mixed-pyarrow-plain", "mixed-pyarrow-snappy", "mixed-pyarrow-gzip-v2",
    "mixed-pyarrow-zstd-pages", "mixed-pyarrow-snappy-v2-pages", "mixed-pyarrow-delta",
    "mixed-pyarrow-prefix", "mixed-polars-uncompressed", "mixed-polars-snappy",
    "mixed-polars-gzip", "mixed-polars-zstd", "mixed-duckdb-v1", "mixed-duckdb-v1-gzip",
    "mixed-duckdb-v2", "complete-pyarrow-v1", "complete-pyarrow-v2", "types-pyarrow",
    "int96-pyarrow", "extremes-pyarrow", "extremes-duckdb", "small-pyarrow",
    "small-pyarrow-delta", "small-polars", "small-duckdb",
  ])
  func sameAsCSV(name: String) throws {
    let text = try fixture(String(name.prefix { $0 != "-" }) + ".csv")
    let expected = try DelimitedReader().read(text, workers: .one).table.exactSummary
    let found = try reader.table(of: fixture(name + ".parquet")).exactSummary
    #expect(found.count == expected.count)
    for (found, expected) in zip(found, expected) { #expect(found == expected) }
  }

  @Test func threadsDoNotMatter() throws {
    for name in ["mixed-pyarrow-snappy", "mixed-pyarrow-gzip-v2", "mixed-polars-zstd"] {
      let bytes = try fixture(name + ".parquet")
      let one = try reader.table(of: bytes, workers: .one)
      let many = try reader.table(of: bytes, workers: Workers(8))
      #expect(one.exactSummary == many.exactSummary)
    }
  }

  @Test func aFileIsToldByItsFirstBytes() throws {
    #expect(ParquetReader.isParquet(try fixture("small-polars.parquet").prefix(4)))
    #expect(!ParquetReader.isParquet(try fixture("small.csv")))
    #expect(!ParquetReader.isParquet(Array("PAR".utf8)))
  }

  // MARK: What the config says

  @Test func textsAreMissingAsInDelimitedText() throws {
    var options = ReadingOptions()
    options.missingSpellings = ["high"]
    let bytes = try fixture("mixed-pyarrow-snappy.parquet")
    let found = try ParquetReader(options: options, memoryLimit: 1 << 24).table(of: bytes)
    let grades = try #require(found["grade"])
    guard case .codes(let coded) = grades.values else { return #expect(Bool(false)) }
    #expect(coded.levels.contains("") && coded.levels.contains("NA"))
    #expect(!coded.levels.contains("high"))
    // "" and "NA" are among the ten levels now; beside null, one of eleven words is missing.
    #expect(coded.levels.count == 10)
  }

  @Test func textIsReadAsTheTypeThatIsWanted() throws {
    let types: [ColumnName: ColumnType] = [
      "digits": .number, "dates": .dateTime, "answers": .boolean, "whole": .category,
    ]
    let file = ForgedFile(columns: [
      .texts("digits", ["1.5", "-2", "1.5"]), .texts("dates", ["1970-01-02", "NA", "2024-02-29"]),
      .texts("answers", ["True", "false", "TRUE"]), .int64s("whole", [1 << 60 + 1, 7, 7]),
    ])
    let reader = ParquetReader(options: ReadingOptions(types: types), memoryLimit: 1 << 24)
    #expect(
      try reader.table(of: file.bytes).exactSummary == [
        "digits:number: 1.5 -2.0 1.5", "dates:datetime: 86400.0 - 1709164800.0",
        "answers:boolean: 1 0 1 [false] [true]",
        "whole:category: 0 1 1 [1152921504606846977] [7]",
      ])
  }

  @Test func numbersAndTimesAreSpelledWhereTextIsWanted() throws {
    let bytes = try fixture("mixed-pyarrow-snappy.parquet")
    let text = try fixture("mixed.csv")
    // A float of 32 bits is spelled as short as one of 64 bits here: eighths.
    let names: [ColumnName] = [
      "key", "count", "level", "huge", "eighth", "is_open", "day", "at", "rare",
    ]
    let options = ReadingOptions(
      types: Dictionary(uniqueKeysWithValues: names.map { ($0, .category) }))
    let expected = try DelimitedReader(options: options).read(text, workers: .one).table
    let found = try ParquetReader(options: options, memoryLimit: 1 << 24).table(of: bytes)
    #expect(
      found.selecting(columns: names).exactSummary
        == expected.selecting(columns: names)
        .exactSummary)
    // Those of which a CSV says too little.
    let others: [ColumnName] = ["time64", "decimal4", "decimal18"]
    let spelled = ReadingOptions(
      types: Dictionary(uniqueKeysWithValues: others.map { ($0, .category) }))
    let types = try ParquetReader(options: spelled, memoryLimit: 1 << 24)
      .table(of: fixture("types-pyarrow.parquet"))
    #expect(
      types.selecting(columns: others).exactSummary == [
        "time64:category: 0 - 1 [00:00:00] [23:59:59.500000]",
        "decimal4:category: 1 - 0 [-99.9] [1.5]",
        "decimal18:category: 1 - 0 [-0.0001] [99999999999999.9999]",
      ])
    // NaN is missing as a text, too.
    let value = ReadingOptions(types: ["value": .category])
    let asText = try ParquetReader(options: value, memoryLimit: 1 << 24).table(of: bytes)
    #expect(asText["value"]?.missingCount == (try reader.table(of: bytes))["value"]?.missingCount)
  }

  @Test func aValueThatIsNotOfTheTypeIsNamed() {
    let file = ForgedFile(columns: [.texts("age", ["31", "thirty"]), .int64s("n", [1, 2])])
    var options = ReadingOptions(types: ["age": .number])
    #expect(throws: ParquetError.wrongType("age", text: "thirty", expected: .number)) {
      try ParquetReader(options: options, memoryLimit: 1 << 24).table(of: file.bytes)
    }
    options.types = ["n": .dateTime]
    #expect(throws: ParquetError.inconvertible("n", declared: .number, expected: .dateTime)) {
      try ParquetReader(options: options, memoryLimit: 1 << 24).table(of: file.bytes)
    }
  }

  @Test func excludedColumnsAreNotRead() throws {
    let bytes = try fixture("refused-struct.parquet")
    let reader = ParquetReader(excluding: ["point", "other"], memoryLimit: 1 << 24)
    #expect(try reader.table(of: bytes).exactSummary == ["id:number: 1.0 2.0"])
    #expect(throws: ParquetError.noColumns) {
      try ParquetReader(excluding: ["point", "id"], memoryLimit: 1 << 24).table(of: bytes)
    }
  }

  @Test func moreMemoryThanThereIsIsNotTaken() throws {
    let bytes = try fixture("complete-pyarrow-v1.parquet")
    // 300 rows of two numbers (8 bytes) and two columns of codes (4 bytes), and a few short texts.
    _ = try ParquetReader(memoryLimit: 8_000).table(of: bytes)
    #expect(throws: ParquetError.tooLarge(rows: 300, columns: 4, limit: 7_000)) {
      try ParquetReader(memoryLimit: 7_000).table(of: bytes)
    }
  }

  // MARK: What is refused

  @Test(arguments: [
    ("brotli", ParquetError.unsupported("id", .compression("BROTLI"))),
    ("lz4", .unsupported("id", .compression("LZ4_RAW"))),
    ("list", .unsupported("tags", .nested)),
    ("struct", .unsupported("point", .nested)),
    ("fixed", .unsupported("code", .type("FIXED_LEN_BYTE_ARRAY"))),
    ("interval", .unsupported("span", .type("INTERVAL"))),
    ("infinite", .infiniteNumber("x", row: 3)),
    ("bytes", .invalidUTF8("blob")),
    ("nul", .nulByte("text")),
    ("empty", .noRows(columns: 2)),
    ("twice", .duplicateName("id", firstColumn: 1, column: 2)),
  ])
  func whatIsNotKnownIsRefused(name: String, expected: ParquetError) throws {
    let bytes = try fixture("refused-\(name).parquet")
    #expect(throws: expected) { try reader.table(of: bytes) }
  }

  @Test func aSourceThatFailsSaysSo() throws {
    let source = FailingSource(bytes: try fixture("small-polars.parquet"))
    do throws(ParquetFailure<FailingSource.Failed>) {
      _ = try reader.read(source, workers: .one)
      Issue.record("nothing was read, but there is a table")
    } catch {
      guard case .source = error else { throw error }
    }
  }
}

/// Gives the ends of a file, and nothing between.
private struct FailingSource: PositionedBytes {
  struct Failed: Error {}

  let bytes: [UInt8]
  var byteCount: Int { bytes.count }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Failed) {
    guard offset == 0 || offset > bytes.count / 2 else { throw Failed() }
    bytes.read(at: offset, into: buffer)
  }
}
