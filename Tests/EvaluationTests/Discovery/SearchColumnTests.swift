import Results
import Tabular
import Testing

@testable import Evaluation

@Suite struct SearchColumnTests {
  private static func holds(_ condition: Subpopulation.Condition, _ number: Double) -> Bool {
    switch condition {
    case .range(_, let lower, let upper):
      number >= lower ?? -.infinity && number < upper ?? .infinity
    case .missing: number.isNaN
    case .level, .other, .expression: false
    }
  }

  /// What a condition says in words is what its codes select, at each of the three grids.
  @Test func conditionsSayWhatTheirCodesSelect() throws {
    let numbers = (0..<500).map { $0 % 11 == 0 ? Double.nan : Double($0 * 37 % 101) }
    let rows = Array(0..<Int32(500))
    let column = try #require(
      SearchColumn(
        Column(name: "age", type: .number, values: .numbers(numbers)), training: rows, test: rows,
        minimumRows: 10))
    for grid in column.grids {
      for condition in grid.conditions {
        let text = column.condition(condition.codes)
        for row in numbers.indices {
          let isInCodes = condition.codes.contains(Int(column.codes[row]))
          #expect(isInCodes == Self.holds(text, numbers[row]))
          #expect(
            isInCodes == condition.cells.contains(Int(grid.cellOfCode[Int(column.codes[row])])))
        }
      }
    }
    // 64 parts have 63 cuts: 64 · 65 / 2 runs but the whole one, and missing.
    #expect(column.grids[0].conditions.count == 64 * 65 / 2)
    #expect(column.grids[2].conditions.count == 8 * 9 / 2)
  }

  /// A level with too few rows has no condition, and is not taken for another.
  @Test func rareLevelsAreNotSearched() throws {
    let values =
      (0..<100).map { ExactString($0 < 60 ? "a" : $0 < 97 ? "b" : "c\($0)") } as [ExactString?]
    let rows = Array(0...Int32(100))
    let column = try #require(
      SearchColumn(
        Column(name: "plan", type: .category, values: .codes(CodedValues(values + [nil]))),
        training: rows, test: rows, minimumRows: 5))
    let conditions = column.grids[0].conditions
    #expect(
      conditions.map { column.condition($0.codes) } == [
        .level(column: "plan", level: "a"), .level(column: "plan", level: "b"),
        .missing(column: "plan"),
      ])
    let counts = conditions.map { condition in
      column.codes.count { condition.codes.contains(Int($0)) }
    }
    #expect(counts == [60, 37, 1])
  }

  @Test func aConstantColumnIsNoColumnToSearch() {
    let rows = Array(0..<Int32(50))
    let column = SearchColumn(
      Column(name: "x", type: .number, values: .numbers(rows.map { _ in 3 })), training: rows,
      test: rows, minimumRows: 5)
    #expect(column == nil)
  }
}
