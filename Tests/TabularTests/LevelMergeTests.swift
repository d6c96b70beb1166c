import Testing

@testable import Tabular

@Suite struct LevelMergeTests {
  private static let stem = "sixteen bytes ok"

  /// Around the sixteen bytes that are compared as two words: shorter, as long, longer, and texts that
  /// begin with one another.
  private static let texts =
    ["", "a", "b", "é", "e\u{301}", "eighteen", "eighteen!", "日本", "😀"]
    + ["", "x", "xy", "xz", "x ", "é", "xxxxxxxx", "xxxxxxxxy", "xxxxxxxyx"].map { stem + $0 }

  private func table(_ texts: [String]) -> (table: LevelTable, numbers: [Int32]) {
    let table = LevelTable()
    let numbers = texts.map { text in
      Array(text.utf8).withUnsafeBufferPointer { table.number(of: $0) }
    }
    return (table, numbers)
  }

  @Test func theLevelsOfAllTablesAreSortedByTheirBytes() {
    let orders = [Self.texts, Self.texts.reversed(), Self.texts.sorted() + Self.texts]
    let tables = orders.map { table($0) }
    let merge = LevelMerge(
      tables.map {
        UsedLevels($0.table, isUsed: Array(repeating: true, count: Self.texts.count))
      })
    #expect(merge.levels == Self.texts.map { ExactString($0) }.sorted())
    for (part, order) in orders.enumerated() {
      var codes = tables[part].numbers
      codes.withUnsafeMutableBufferPointer { merge.renumber($0, ofPart: part) }
      #expect(codes.map { merge.levels[Int($0)].string } == order)
    }
  }

  @Test func whatNoRowHasIsNoLevel() {
    let first = table(["b", "a", "c"])
    let second = table(["d", "c", "b"])
    let merge = LevelMerge([
      UsedLevels(first.table, isUsed: [true, false, false]),
      UsedLevels(second.table, isUsed: [false, true, true]),
    ])
    #expect(merge.levels == ["b", "c"])
    var codes: [[Int32]] = [[0, CodedValues.missing, 1, 2], [0, 1, 2, CodedValues.missing]]
    for part in codes.indices {
      codes[part].withUnsafeMutableBufferPointer { merge.renumber($0, ofPart: part) }
    }
    #expect(codes == [[0, -1, -1, -1], [-1, 1, 0, -1]])
  }

  @Test func thousandsOfTextsAreTold() {
    let texts = (0..<5_000).map { "\(Self.stem)\($0 * 7919 % 5_000)" }
    let (table, numbers) = table(texts + texts)
    #expect(table.count == texts.count)
    #expect(numbers.prefix(5_000) == numbers.suffix(5_000))
    #expect(table.sorted(where: Array(repeating: true, count: 5_000)).levels.count == 5_000)
  }
}
