import Models
import Parallel
import Statistics
import Tabular
import Testing

@testable import Splitting

@Suite struct OneColumnSearchTests {
  private func rows(_ columns: [Column], _ target: Target) -> TrainingRows {
    TrainingRows(
      features: Features(Table(columns: columns, rowCount: target.count)), target: target)
  }

  private func numbers(_ name: ColumnName, _ values: [Double]) -> Column {
    Column(name: name, type: .number, values: .numbers(values))
  }

  private func levels(_ name: ColumnName, _ values: [ExactString?]) -> Column {
    Column(name: name, type: .category, values: .codes(CodedValues(values)))
  }

  private func best(
    _ rows: TrainingRows, _ statistic: ConstantLearner.Statistic = .mean, threads: Int = 1
  ) throws -> OneColumnSearch.Result {
    try #require(
      OneColumnSearch(statistic: statistic).best(
        rows, folds: .alternating(rows.count, count: 3), workers: Workers(threads)))
  }

  /// A curve that no line finds, among columns of noise.
  @Test(arguments: [1, 4])
  func theTellingColumnIsFound(_ threads: Int) throws {
    var random = SeededRandom(seed: 4)
    let curve = (0..<900).map { _ in random.uniform() }
    let noise = (0..<3).map { _ in (0..<900).map { _ in random.uniform() } }
    let truth = curve.map { (0.4...0.6).contains($0) == (random.uniform() < 0.9) ? Int32(1) : 0 }
    let names: [ExactString?] = (0..<900).map { ExactString("id \($0)") }
    let rows = rows(
      [
        numbers("a", noise[0]), levels("each row's own", names), numbers("curve", curve),
        numbers("b", noise[1]), numbers("c", noise[2]),
      ], .classes(ClassTarget(codes: truth, classes: ["no", "yes"])))
    let found = try best(rows, threads: threads)
    #expect(found.model.column == "curve")
    let inside = Table(
      columns: [numbers("curve", [0.5, 0.1, .nan])], rowCount: 3)
    guard case .probabilities(let shares) = found.model.predict(Features(inside)) else {
      Issue.record("classes have shares")
      return
    }
    // Shares of 0.9 and 0.1 from parts of some dozens of rows.
    #expect(shares.columns[1][0] > 0.75)
    #expect(shares.columns[1][1] < 0.25)
    // No row lacks the number: the answer is the constant's.
    let constant = Double(truth.count { $0 == 1 }) / 900
    #expect(abs(shares.columns[1][2] - constant) < 0.01)
  }

  /// A level's answer is its rows' share, with one row of the constant's own.
  @Test func levelsAnswerByTheirRows() throws {
    let column = levels("plan", (0..<30).map { ["a", "b", nil][$0 % 3] })
    let codes = (0..<30).map { [Int32(1), 0, Int32($0 % 2)][$0 % 3] }
    let found = try best(
      rows([column], .classes(ClassTarget(codes: codes, classes: ["no", "yes"]))))
    guard
      case .probabilities(let shares) = found.model.predict(
        Features(Table(columns: [column], rowCount: 30)))
    else {
      Issue.record("classes have shares")
      return
    }
    // 15 of 30 are positive; half a row of each class counts with all of them, so the share is 0.5.
    for (row, expected) in [(0, 10.5 / 11), (1, 0.5 / 11), (2, 5.5 / 11)] {
      #expect(abs(shares.columns[1][row] - expected) < 1e-15)
    }
    #expect(found.outOfFold.count == 30)
  }

  @Test func valuesAnswerByTheStatisticThatIsAskedFor() throws {
    let column = levels("plan", (0..<30).map { $0 % 2 == 0 ? "a" : "b" })
    let values = [1000.0] + (1..<30).map { [5.0, 50][$0 % 2] }
    let median = try best(rows([column], .values(values)), .median)
    #expect(
      median.model.predict(Features(Table(columns: [column], rowCount: 30)))
        == .values((0..<30).map { $0 % 2 == 0 ? 5 : 50 }))
    let plain = [7.0] + values.dropFirst()
    let mean = try best(rows([column], .values(plain)))
    guard
      case .values(let answers) = mean.model.predict(
        Features(Table(columns: [column], rowCount: 30)))
    else {
      Issue.record("values are answered by values")
      return
    }
    let all = plain.reduce(0, +) / 30
    #expect(abs(answers[0] - (7 + 14 * 5 + all) / 16) < 1e-9)
  }

  /// On noise the coarsest way to cut wins, and the answers stay near the constant's.
  @Test func noiseSaysLittle() throws {
    var random = SeededRandom(seed: 9)
    let values = (0..<600).map { _ in random.uniform() }
    let column = numbers("noise", (0..<600).map { _ in random.uniform() })
    let found = try best(rows([column], .values(values)))
    guard case .values(let unseen) = found.outOfFold else {
      Issue.record("values are answered by values")
      return
    }
    let mean = values.reduce(0, +) / 600
    let own = zip(values, unseen).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    let constant = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    #expect(own < 1.05 * constant)
  }

  /// A heap of equal values is a part of its own, as is what is missing.
  @Test func aHeapIsNotMixedWithItsNeighbours() throws {
    let numbers = (0..<400).map { [0, 0, Double(1 + $0), Double.nan][$0 % 4] }
    let column = self.numbers("gain", numbers)
    let values = (0..<400).map { [1.0, 1, 3, 7][$0 % 4] }
    let found = try best(rows([column], .values(values)), .median)
    #expect(
      found.model.predict(Features(Table(columns: [column], rowCount: 400))) == .values(values))
  }

  @Test func withoutColumnsThereIsNone() {
    let rows = rows([], .values([1, 2, 3, 4]))
    #expect(
      OneColumnSearch(statistic: .mean)
        .best(rows, folds: .alternating(4, count: 2), workers: .one)?.model.column == nil)
  }
}
