import Parallel
import Parquet
import Tabular
import Testing

@Suite struct ParquetReaderTests {
  // MARK: The same as the CSV

  @Test(arguments: [
    "mixed-pyarrow-plain", "mixed-pyarrow-snappy", "mixed-pyarrow-gzip-v2",
    "mixed-pyarrow-zstd-pages", "mixed-pyarrow-snappy-v2-pages", "mixed-pyarrow-delta",
    "mixed-pyarrow-prefix", "mixed-polars-uncompressed", "mixed-polars-snappy",
    "mixed-polars-gzip", "mixed-polars-zstd", "mixed-duckdb-v1", "mixed-duckdb-v1-gzip",
    "mixed-duckdb-v2", "complete-pyarrow-v1", "complete-pyarrow-v2", "types-pyarrow",
    "int96-pyarrow",
  ])
  func sameAsCSV(name: String) throws {
    let text = try fixture(String(name.prefix { $0 != "-" }) + ".csv")
    let expected = try DelimitedReader().read(text, workers: .one).table.exactSummary
    let found = try ParquetReader.amplyLimited.table(of: fixture(name + ".parquet")).exactSummary
    #expect(found.count == expected.count)
    for (found, expected) in zip(found, expected) { #expect(found == expected) }
  }

  @Test func threadsDoNotMatter() throws {
    for name in ["mixed-pyarrow-snappy", "mixed-pyarrow-gzip-v2", "mixed-polars-zstd"] {
      let bytes = try fixture(name + ".parquet")
      let one = try ParquetReader.amplyLimited.table(of: bytes, workers: .one)
      let many = try ParquetReader.amplyLimited.table(of: bytes, workers: Workers(8))
      #expect(one.exactSummary == many.exactSummary)
    }
  }
}
