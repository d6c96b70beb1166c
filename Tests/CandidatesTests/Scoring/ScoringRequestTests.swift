import Candidates
import Splitting
import Tabular
import Testing

struct ScoringRequestTests {
  private let table = Table(
    columns: [
      Column(name: "age", type: .number, values: .numbers([39, 0.1, .nan, -0.0, 1e300])),
      Column(
        name: "job\t\"x\"", type: .category,
        values: .codes(CodedValues(["a\\b", nil, "é\u{1}", "1", "NA"]))),
      Column(
        name: "is new", type: .boolean,
        values: .codes(CodedValues(["true", "false", nil, "true", "true"]))),
      Column(
        name: "since", type: .dateTime,
        values: .numbers([0, 1_709_209_800.25, .nan, -1, 253_402_300_799])),
    ], rowCount: 5)

  private func body(_ rows: [Int32], _ places: Range<Int>) -> String {
    String(decoding: ScoringRequest(Features(table, rows: rows)).body(places), as: UTF8.self)
  }

  @Test func rowsAreDataframeSplitJSON() {
    #expect(
      body([0, 1], 0..<2)
        == #"{"dataframe_split":{"columns":["age","job\u0009\"x\"","is new","since"],"#
        + #""data":[[39,"a\\b",true,"1970-01-01T00:00:00Z"],"#
        + #"[0.1,null,false,"2024-02-29T12:30:00.250000Z"]]}}"#)
  }

  @Test func missingValuesAreNull() {
    #expect(body([2], 0..<1).hasSuffix(#""data":[[null,"é\u0001",null,null]]}}"#))
  }

  @Test func aBatchIsAPartOfTheRowsInTheirOrder() {
    #expect(
      body([4, 0, 3], 1..<3).hasSuffix(
        #"[[39,"a\\b",true,"1970-01-01T00:00:00Z"],[-0.0,"1",true,"1969-12-31T23:59:59Z"]]}}"#))
    #expect(body([4, 0, 3], 0..<1).hasSuffix(#"[[1e+300,"NA",true,"9999-12-31T23:59:59Z"]]}}"#))
  }
}
