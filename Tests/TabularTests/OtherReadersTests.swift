import Parallel
import Testing

@testable import Tabular

/// The same cells as polars, pandas and DuckDB find, which agree on these texts
/// (reference/reader.py).
@Suite struct OtherReadersTests {
  struct Case: Decodable {
    let name: String
    let text: String
    /// Rows that come behind the text, as often as `times` says, and those behind them.
    let body: String?
    let times: Int?
    let tail: String?
    /// Of the text, the body once and the tail.
    let columns: [String: [PlainCell]]

    var bytes: [UInt8] {
      let bodies = Array((body ?? "").utf8)
      return Array(text.utf8) + Array(repeatElement(bodies, count: times ?? 0).joined())
        + Array((tail ?? "").utf8)
    }
  }

  @Test func theyFindTheSameCellsInSmallTables() throws {
    let cases = try fixture("readers", as: [Case].self).filter { $0.body == nil }
    #expect(cases.count == 110)
    for example in cases {
      let whole = try DelimitedReader().read(example.bytes).table
      expect(whole.plainCells, example.columns, example.name)
      let pieces = try DelimitedReader().read(
        example.bytes, workers: Workers(3),
        limits: ReadingLimits(blockLength: 64, sampleLength: 128)
      ).table
      expect(pieces.plainCells, example.columns, "\(example.name), in pieces")
    }
  }

  /// Longer than the blocks that threads share, with records and quoted line breaks over their ends.
  @Test(arguments: [1, 2, 8])
  func theyFindTheSameCellsInLongTables(threads: Int) throws {
    let cases = try fixture("readers", as: [Case].self).filter { $0.body != nil }
    #expect(cases.count == 4)
    for example in cases {
      let bytes = example.bytes
      #expect(bytes.count > 2 * ReadingLimits().blockLength)
      let table = try DelimitedReader().read(bytes, workers: Workers(threads)).table
      let times = try #require(example.times)
      let rows = (example.body ?? "").isEmpty ? 0 : 15
      for column in table.columns {
        let cells = column.plainCells
        let expected = try #require(example.columns[column.name.string])
        #expect(cells.count == times * rows + expected.count - rows)
        for row in cells.indices {
          let known = row < times * rows ? row % rows : row - (times - 1) * rows
          if cells[row] != expected[known] {
            Issue.record(
              "\(example.name): \(column.name), row \(row + 1): \(cells[row]), \(expected[known])")
            break
          }
        }
      }
      #expect(table.columns.count == example.columns.count)
    }
  }

  private func expect(
    _ found: [String: [PlainCell]], _ expected: [String: [PlainCell]], _ name: String
  ) {
    #expect(Set(found.keys) == Set(expected.keys), "\(name)")
    for (column, cells) in found { #expect(cells == expected[column], "\(name): \(column)") }
  }
}
