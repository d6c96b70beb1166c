import Tabular
import Testing

@Suite struct RowIDsTests {
  private let texts = RowIDs(CodedValues(["b", "10", "e\u{301}", "a,b"]))

  @Test func rowsAreNumberedFromOne() {
    #expect(Array(RowIDs(rowCount: 3)) == ["1", "2", "3"])
    #expect(Array(RowIDs(rowCount: 5).selecting([1, 2, 4])) == ["2", "3", "5"])
    #expect(Array(RowIDs(rowCount: 5).selecting([1, 2, 4]).selecting([0, 2])) == ["2", "5"])
  }

  @Test func textsComeBackAsTheyWere() {
    #expect(Array(texts) == ["b", "10", "e\u{301}", "a,b"])
    #expect(Array(texts.selecting([1, 3])) == ["10", "a,b"])
  }

  @Test func cellsAreWrittenAsDelimitedText() {
    func cells(_ ids: RowIDs) -> [String] {
      ids.indices.map { row in
        var bytes: [UInt8] = []
        ids.append(row: row, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
      }
    }
    #expect(cells(texts) == ["b", "10", "e\u{301}", "\"a,b\""])
    #expect(cells(RowIDs(rowCount: 10).selecting([8, 9])) == ["9", "10"])
  }

  @Test func textsAreFoundByTheirBytes() {
    let other = Column(
      name: "id", type: .category,
      values: .codes(CodedValues(["10.0", "e\u{301}", nil, "é", "b", "10", "zzz"])))
    let none = RowIDs.none
    #expect(texts.rows(of: other) == [none, 2, none, none, 0, 1, none])
    #expect(texts.selecting([1, 2]).rows(of: other) == [none, 1, none, none, none, 0, none])
  }

  @Test(arguments: [false, true])
  func rowNumbersAreFoundAsNumbers(_ asText: Bool) {
    let cells: [ExactString?] = ["3", "3.0", "0", "-1", "4", "9", nil, "2.5", "1e0"]
    let numbers = cells.map { $0.flatMap { Double($0.string) } ?? .nan }
    let other = Column(
      name: "row", type: asText ? .category : .number,
      values: asText ? .codes(CodedValues(cells)) : .numbers(numbers))
    let none = RowIDs.none
    #expect(RowIDs(rowCount: 4).rows(of: other) == [2, 2, none, none, 3, none, none, none, 0])
    let odd = RowIDs(rowCount: 9).selecting([0, 2, 8])
    #expect(odd.rows(of: other) == [1, 1, none, none, none, 2, none, none, 0])
  }

  @Test func datesAreNoIDs() {
    let dates = Column(name: "day", type: .dateTime, values: .numbers([1, 2]))
    #expect(RowIDs(rowCount: 2).rows(of: dates) == nil)
    #expect(texts.rows(of: dates) == nil)
  }
}
