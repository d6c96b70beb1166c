import Parallel
import Tabular
import Testing

@testable import Audit

@Suite("Repeated rows")
struct RepeatedRowsTests {
  private func count(
    _ columns: [ColumnValues], testRows: [Int32] = [], threads: Int = 1, mask: UInt64 = .max
  ) -> (count: Int, seen: Int) {
    let repeated = RepeatedRows(
      RowValues(columns), testRows: testRows, workers: Workers(threads), mask: mask)
    return (repeated.count, repeated.seenTestRows)
  }

  @Test("Missing values are equal, and so are zeros of either sign")
  func equality() {
    let numbers = ColumnValues.numbers([0, .nan, -0.0, -.nan, 1, 1])
    let codes = ColumnValues.codes(CodedValues(["a", nil, "a", nil, "a", "b"]))
    #expect(count([numbers, codes], testRows: [2, 3, 5]) == (2, 2))
    #expect(count([numbers], testRows: [2, 3, 5]) == (3, 3))
  }

  @Test("Several test rows may have one training row, and test rows each other")
  func parts() {
    let numbers = ColumnValues.numbers([1, 1, 1, 2, 2, 3])
    #expect(count([numbers], testRows: [1, 2, 3, 4]) == (3, 2))
  }

  /// 200,000 rows make several chunks and parts; a third of them are of 1,000 kinds. With 20 bits
  /// of the hashes some ten thousand kinds share theirs with another, and are told apart by their
  /// values.
  @Test(
    "Rows that share a hash are compared",
    arguments: [2, 1, 3], [UInt64.max, 0xf_ffff])
  func collisions(_ threads: Int, _ mask: UInt64) {
    let rows = 200_000
    var numbers = (0..<rows).map(Double.init)
    for row in stride(from: 0, to: rows, by: 3) { numbers[row] = Double(row / 3 % 1000) + 0.5 }
    let codes = (0..<rows).map { row in Int32(row % 3) }
    let columns: [ColumnValues] = [
      .numbers(numbers), .codes(CodedValues(codes: codes, levels: ["a", "b", "c"])),
    ]
    let repeated = (rows + 2) / 3 - 1000
    #expect(count(columns, threads: threads, mask: mask) == (repeated, 0))
    // The last row but one is of a kind that training has; the last is not.
    #expect(
      count(columns, testRows: [Int32(rows - 2), Int32(rows - 1)], threads: threads, mask: mask)
        == (repeated, 1))
  }

  @Test("Without any bit of the hash all is compared with all")
  func noHash() {
    let numbers = ColumnValues.numbers((0..<300).map { Double($0 % 200) })
    #expect(count([numbers], testRows: [299], mask: 0) == (100, 1))
  }
}
