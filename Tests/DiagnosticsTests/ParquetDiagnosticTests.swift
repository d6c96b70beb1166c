import Diagnostics
import Parquet
import Tabular
import Testing

@Suite struct ParquetDiagnosticTests {
  @Test(arguments: [
    (ParquetError.notParquet, "a.parquet: expected a Parquet file, which starts with PAR1"),
    (
      .unsupported("tags", .nested),
      "a.parquet: column 'tags': expected one value a row, got a nested column (a structure, a "
        + "list or a map)"
    ),
    (
      .unsupported("x", .compression("BROTLI")),
      "a.parquet: column 'x': expected no compression, SNAPPY, GZIP or ZSTD, got compression "
        + "BROTLI"
    ),
    (
      .unsupported("x", .type("INTERVAL")),
      "a.parquet: column 'x': expected numbers, texts, booleans, dates or times, got type INTERVAL"
    ),
    (
      .corruptColumn("x", rowGroup: 3, .wrongChecksum),
      "a.parquet: column 'x', row group 3: its data differ from their checksum"
    ),
    (
      .infiniteNumber("x", row: 17),
      "a.parquet: column 'x', row 17: expected a finite number, got infinity"
    ),
    (
      .wrongType("age", text: "thirty", expected: .number),
      "a.parquet: column 'age': expected a number, got 'thirty'"
    ),
    (
      .inconvertible("age", declared: .number, expected: .dateTime),
      "a.parquet: column 'age': a column of type number cannot be read as datetime"
    ),
    (
      .tooLarge(rows: 3_000_000, columns: 1, limit: 1 << 24),
      "a.parquet: 3000000 rows of 1 column do not fit into the 16 MiB of memory that there are"
    ),
  ])
  func errorsSayWhereAndWhatWasExpected(error: ParquetError, expected: String) {
    let diagnostic = Diagnostic(error, file: "a.parquet")
    #expect("\(diagnostic.place ?? ""): \(diagnostic.message)" == expected)
  }

  @Test(arguments: [ParquetFeature.compression("LZ4"), .encoding("BIT_PACKED"), .otherFile])
  func whatToConvertIsSaid(feature: ParquetFeature) {
    let hint = Diagnostic(ParquetError.unsupported("x", feature), file: "a.parquet").hint
    #expect(hint?.contains("copy (from 'FILE') to 'NEW_FILE' (format parquet") == true)
  }
}
