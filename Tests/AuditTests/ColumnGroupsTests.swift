import Splitting
import Tabular
import Testing

@testable import Audit

@Suite("Groups of a column's rows")
struct ColumnGroupsTests {
  private func groups(_ values: ColumnValues, type: ColumnType, rows: [Int32]) throws -> [Int32] {
    let column = Column(name: "x", type: type, values: values)
    let groups = try #require(ColumnGroups(column, rows: rows))
    let written = [Int32](unsafeUninitializedCapacity: rows.count) { buffer, count in
      rows.withUnsafeBufferPointer { groups.write($0, to: buffer) }
      count = rows.count
    }
    #expect(written.allSatisfy { (0..<Int32(groups.count)).contains($0) })
    return written
  }

  @Test("Numbers are cut at their quantiles, and missing ones stand apart")
  func numbers() throws {
    // 100 present values make five bins of twenty.
    let numbers = (0..<120).map { $0 < 100 ? Double(($0 * 37) % 100) : .nan }
    let written = try groups(.numbers(numbers), type: .number, rows: Array(0..<120))
    for (number, group) in zip(numbers, written) {
      #expect(group == (number.isNaN ? 0 : 1 + Int32(number / 20)))
    }
  }

  @Test("Of many rows a part tells the quantiles, or all where most are missing")
  func manyRows() throws {
    let rows: [Int32] = Array(0..<400_000)
    let dense = rows.map { Double((Int($0) * 7919) % 400_009) }
    for numbers in [dense, rows.map { $0 % 50 == 7 ? dense[Int($0)] : .nan }] {
      let written = try groups(.numbers(numbers), type: .number, rows: rows)
      var sizes = [Int](repeating: 0, count: 65)
      for group in written { sizes[Int(group)] += 1 }
      #expect(sizes[0] == numbers.count { $0.isNaN })
      let share = Double(rows.count - sizes[0]) / 64
      // The share of a bin between quantiles of n rows drawn at random has a standard deviation of
      // 0.125 / √n of all, a sixteenth of itself for 16,384; rows at even distances do better. Four of
      // them.
      #expect(sizes[1...].allSatisfy { abs(Double($0) - share) < 0.25 * share })
    }
  }

  @Test("Levels are groups, unless there are too many of them")
  func levels() throws {
    let coded = CodedValues((0..<80).map { $0 == 5 ? nil : ["a", "b"][$0 % 2] })
    let written = try groups(.codes(coded), type: .category, rows: [5, 6, 7] + Array(10..<60))
    #expect(written.prefix(3) == [0, 1, 2])
    let column = Column(name: "x", type: .category, values: .codes(coded))
    #expect(ColumnGroups(column, rows: Array(0..<39)) == nil)
  }
}
