import Probing
import Results
import Testing

@Suite("Two columns of labels")
struct LabelComparisonTests {
  private struct Case: Decodable {
    let table: [[Int]]
    let kappa: Double
    let standardError: Double
    let lower: Double
    let upper: Double
  }

  @Test("Cohen's kappa, its standard error and interval are those of statsmodels")
  func reference() throws {
    for expected in try fixture("agreement", as: [Case].self) {
      let comparison = Self.comparison(expected.table)
      let kappa = try #require(comparison.kappa)
      let interval = try #require(comparison.kappaInterval(alpha: 0.05))
      #expect(abs(kappa.value - expected.kappa) < 1e-12)
      #expect(abs(kappa.standardError - expected.standardError) < 1e-12)
      #expect(abs(interval.lower - max(-1, expected.lower)) < 1e-12)
      #expect(abs(interval.upper - expected.upper) < 1e-12)
    }
  }

  @Test("rows without one of the two labels do not count")
  func missing() {
    let comparison = LabelComparison([0, 1, -1, 1], [0, -1, 1, 0], classCount: 2)
    #expect(comparison.rows == 2)
    #expect(comparison.disagreements == 1)
  }

  @Test("the ceiling is the accuracy that makes so much agreement")
  func ceiling() throws {
    // Both right with 0.9, of two classes: 0.81 + 0.01 agree.
    let two = Self.comparison([[410, 90], [90, 410]])
    #expect(abs(try #require(two.ceiling) - 0.9) < 1e-12)
    // Of three: 0.81 + 0.01 / 2.
    let three = LabelComparison(
      [Int32](repeating: 0, count: 2000),
      [Int32](repeating: 0, count: 1630) + [Int32](repeating: 1, count: 370), classCount: 3)
    #expect(abs(try #require(three.ceiling) - 0.9) < 1e-12)
    #expect(Self.comparison([[1, 30], [40, 2]]).ceiling == nil)
  }

  @Test("one class alone has no kappa")
  func oneClass() {
    #expect(LabelComparison([0, 0], [0, 0], classCount: 2).kappa == nil)
  }

  private static func comparison(_ table: [[Int]]) -> LabelComparison {
    var (first, second) = ([Int32](), [Int32]())
    for (one, row) in table.enumerated() {
      for (other, count) in row.enumerated() {
        first += [Int32](repeating: Int32(one), count: count)
        second += [Int32](repeating: Int32(other), count: count)
      }
    }
    return LabelComparison(first, second, classCount: table.count)
  }
}
