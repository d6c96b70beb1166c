import Parallel
import Splitting
import Tabular
import Testing

@testable import Audit

@Suite("Contradicting rows")
struct ContradictingRowsTests {
  @Test("Classes: every kind's rows of another class than its most frequent one are lost")
  func classes() {
    let features = RowValues([.numbers([1, 1, 1, 2, 2, 3, 4, .nan, .nan])])
    let truth = Target.classes(
      ClassTarget(codes: [0, 0, 1, 1, 1, 0, 1, 0, 1], classes: ["a", "b"]))
    let rows = ContradictingRows(features, truth, workers: .one)
    #expect(rows.count == 5)
    #expect(rows.floor == 2.0 / 9)
  }

  @Test("Values: what varies within kinds is lost, of all that varies")
  func values() {
    let features = RowValues([.numbers([1, 1, 2, 2, 3])])
    let rows = ContradictingRows(features, .values([1, 3, 5, 5, 6]), workers: .one)
    #expect(rows.count == 2)
    // Around the mean of 4: 9 + 1 + 1 + 1 + 4 = 16, of which 1 + 1 lie within the first kind.
    #expect(abs(rows.floor - 2.0 / 16) < 1e-15)
  }

  @Test("Threads do not matter", arguments: [1, 2, 3])
  func threads(_ threads: Int) {
    let numbers = (0..<100_000).map { Double(($0 * 7919) % 30_011) }
    let codes = (0..<100_000).map { Int32(($0 / 7) % 3) }
    let truth = Target.classes(ClassTarget(codes: codes, classes: ["a", "b", "c"]))
    let one = ContradictingRows(RowValues([.numbers(numbers)]), truth, workers: .one)
    let more = ContradictingRows(RowValues([.numbers(numbers)]), truth, workers: Workers(threads))
    #expect(one.count > 50_000)
    #expect(one.count == more.count && one.floor == more.floor)
  }
}
