import Splitting
import Tabular
import Testing

@Suite struct SplitFileTests {
  private func text(ids: RowIDs, idColumn: ColumnName, test: [Int32]) -> String {
    let training = (0..<Int32(ids.count)).filter { !test.contains($0) }
    let file = SplitFile(
      ids: ids, idColumn: idColumn, split: Split(trainingRows: training, testRows: test))
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func everyRowHasALine() {
    #expect(
      text(ids: RowIDs(rowCount: 3), idColumn: "row", test: [1])
        == "row,part\n1,train\n2,test\n3,train\n")
  }

  @Test func idsComeBackAsTheyWere() throws {
    let ids: [ExactString] = ["a,b", "say \"x\"", "two\nlines", "=1+1", "e\u{301}", " blank "]
    let written = text(ids: RowIDs(CodedValues(ids)), idColumn: "the id", test: [0, 5])
    let read = try DelimitedReader(options: ReadingOptions(delimiter: UInt8(ascii: ",")))
      .read(Array(written.utf8))
    guard case .codes(let codes)? = read.table["the id"]?.values else {
      Issue.record("the id column is no category")
      return
    }
    #expect(codes.codes.map { codes.levels[Int($0)] } == ids)
  }

  @Test func anIdColumnCalledPartKeepsItsName() {
    #expect(
      text(ids: RowIDs(CodedValues(["a", "b"])), idColumn: "part", test: [0]).hasPrefix(
        "part,split_part\n"))
  }
}
