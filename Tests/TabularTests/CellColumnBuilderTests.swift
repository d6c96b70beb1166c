import Testing

@testable import Tabular

/// What the cells of a typed source become.
@Suite struct CellColumnBuilderTests {
  private func column(
    _ cells: [String?], wanted: ColumnType? = nil,
    missing: [String] = ReadingOptions.defaultMissingSpellings
  ) throws -> (column: Column, note: ReadingNote?) {
    var builder = CellColumnBuilder()
    for cell in cells {
      guard let cell else {
        builder.appendMissing()
        continue
      }
      let isTaken = Array(cell.utf8).withUnsafeBufferPointer { builder.append($0) }
      #expect(isTaken)
    }
    return try builder.column("x", wanted: wanted, missing: missing)
  }

  private func summary(_ column: Column) -> String {
    Table(columns: [column], rowCount: column.count).summary
  }

  /// Cells as text are typed as those of a file, notes included.
  @Test(arguments: [
    ["1", "2.5", "", "-3e2"], ["true", "FALSE", "NA"], ["2024-01-31", "2024-02-29T12:00:00Z", "?"],
    ["b", "a", "b", "NA", "c"], ["", "NA", "?"], ["1", "true"], ["true", "1"], ["2024-01-31", "7"],
    ["inf", "1"], ["0x1F", "1"], (1...40).map { $0 == 7 ? "seven" : "\($0)" },
  ])
  func textIsTypedAsInAFile(_ cells: [String]) throws {
    let file = try DelimitedReader().read(Array("x\n\(cells.joined(separator: "\n"))\n".utf8))
    let (column, note) = try column(cells)
    #expect(summary(column) == file.table.summary)
    // A file's lines count from its header on.
    var expected = file.notes
    if case .almostNumeric(let name, let exceptions, let example, let line)? = expected.first {
      expected = [
        .almostNumeric(column: name, exceptions: exceptions, example: example, line: line - 1)
      ]
    }
    #expect([note].compactMap(\.self) == expected)
  }

  @Test func numbersAndTextsTogetherAreText() throws {
    var builder = CellColumnBuilder()
    builder.append(Int64.max)
    let isTaken = builder.append(0.1)
    #expect(isTaken)
    _ = Array("b".utf8).withUnsafeBufferPointer { builder.append($0) }
    builder.appendMissing()
    let column = try builder.column("x", wanted: nil, missing: []).column
    #expect(summary(column) == "x:category: [9223372036854775807] [0.1] [b] -")
  }

  @Test func numbersThatTheConfigCallsMissingAreMissing() throws {
    var builder = CellColumnBuilder()
    for value: Int64 in [-999, 0, 5] { builder.append(value) }
    let areTaken = [-999, 0.5, .nan, -.infinity].map { builder.append($0) }
    #expect(areTaken == [true, true, true, false])
    let column = try builder.column("x", wanted: nil, missing: ["-999", "0.5", "+5"]).column
    #expect(summary(column) == "x:number: - 0.0 5.0 -999.0 - -")
  }

  @Test func aColumnOfNothingHasNoLevels() throws {
    #expect(summary(try column([nil, nil]).column) == "x:category: - -")
    #expect(summary(try column([nil, nil], wanted: .number).column) == "x:number: - -")
  }

  @Test func aTypeThatIsWantedIsChecked() throws {
    #expect(summary(try column(["1", "2"], wanted: .category).column) == "x:category: [1] [2]")
    #expect(throws: CellTypeError(row: 1, text: "b", expected: .number)) {
      try column(["1", "b", "c"], wanted: .number)
    }
  }

  @Test(arguments: [[0xff], [0x61, 0x00], [0xc0, 0x80], [0xed, 0xa0, 0x80]] as [[UInt8]])
  func whatIsNoTextIsRefused(_ bytes: [UInt8]) {
    var builder = CellColumnBuilder()
    let isTaken = bytes.withUnsafeBufferPointer { builder.append($0) }
    #expect(!isTaken)
  }
}
