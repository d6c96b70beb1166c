import Evaluation
import Models
import Results
import Tabular
import Testing

@Suite("Declared subpopulations")
struct SubpopulationDeclarationTests {
  private struct Rows {
    let colours: [ExactString?]
    let prices: [Double]
  }

  private func table(_ colours: [ExactString?], _ prices: [Double]) -> Rows {
    Rows(colours: colours, prices: prices)
  }

  /// Test rows stand before training rows in the table, which has a row of neither as well.
  private func resolve(
    _ dimensions: [SubpopulationDeclaration.Dimension], _ training: Rows, _ test: Rows
  ) -> [(conditions: [Subpopulation.Condition], rows: [Int32])] {
    let colours = test.colours + ["unused"] + training.colours
    let table = Table(
      columns: [
        Column(name: "colour", type: .category, values: .codes(CodedValues(colours))),
        Column(
          name: "price", type: .number, values: .numbers(test.prices + [1000] + training.prices)),
      ], rowCount: colours.count)
    return SubpopulationDeclaration.cut(dimensions).resolve(
      table, trainingRows: Array(Int32(test.prices.count + 1)..<Int32(colours.count)),
      testRows: Array(0..<Int32(test.prices.count))
    ).map { ($0.subpopulation.conditions, $0.rows) }
  }

  @Test("levels of training or test rows, missing last, those without test rows too")
  func levels() {
    let training = table(["red", "blue", nil], [1, 2, 3])
    let test = table(["red", "green", "red"], [1, 2, 3])
    let found = resolve([.init(column: "colour")], training, test)
    #expect(
      found.map(\.conditions) == [
        [.level(column: "colour", level: "blue")], [.level(column: "colour", level: "green")],
        [.level(column: "colour", level: "red")], [.missing(column: "colour")],
      ])
    #expect(found.map(\.rows) == [[], [1], [0, 2], []])
  }

  @Test("quartiles are those of the training rows, half-open")
  func quartiles() {
    let training = table([nil, nil, nil, nil, nil], [1, 2, 3, 4, 5])
    let test = table([nil, nil, nil, nil], [2, 3.9, -7, .nan])
    let found = resolve([.init(column: "price")], training, test)
    #expect(
      found.map(\.conditions) == [
        [.range(column: "price", lower: nil, upper: 2)],
        [.range(column: "price", lower: 2, upper: 3)],
        [.range(column: "price", lower: 3, upper: 4)],
        [.range(column: "price", lower: 4, upper: nil)], [.missing(column: "price")],
      ])
    #expect(found.map(\.rows) == [[2], [0], [1], [], [3]])
  }

  @Test("a heap of equal values at the bottom is a bin of its own")
  func heap() {
    let colours = [ExactString?](repeating: nil, count: 10)
    let training = table(colours, [0, 0, 0, 0, 0, 0, 0, 0, 50, 90])
    let test = table([nil, nil], [0, 50])
    let found = resolve([.init(column: "price", binning: .quantiles(3))], training, test)
    #expect(
      found.map(\.conditions) == [
        [.range(column: "price", lower: nil, upper: 50)],
        [.range(column: "price", lower: 50, upper: nil)],
      ])
    #expect(found.map(\.rows) == [[0], [1]])
  }

  @Test("rare levels are one part, by training rows alone, and missing is none of them")
  func rareLevels() {
    let colours: [ExactString?] = ["a", "a", "a", "b", "b", "c", "d", nil]
    let training = table(colours, [Double](repeating: 0, count: colours.count))
    // The test rows have e, which training rows lack, more often than all else.
    let tests: [ExactString?] = ["e", "e", "e", "e", "a", "c", nil]
    let test = table(tests, [Double](repeating: 0, count: tests.count))
    let found = resolve([.init(column: "colour", minimumRows: 2)], training, test)
    #expect(
      found.map(\.conditions) == [
        [.level(column: "colour", level: "a")], [.level(column: "colour", level: "b")],
        [.other(column: "colour", levels: 3)], [.missing(column: "colour")],
      ])
    #expect(found.map(\.rows) == [[4], [], [0, 1, 2, 3, 5], [6]])
  }

  @Test("one rare level keeps its name")
  func oneRareLevel() {
    let training = table(["a", "a", "b"], [0, 0, 0])
    let found = resolve([.init(column: "colour", minimumRows: 2)], training, training)
    #expect(
      found.map(\.conditions) == [
        [.level(column: "colour", level: "a")], [.level(column: "colour", level: "b")],
      ])
  }

  @Test("of ten thousand levels the hundred most frequent stay")
  func flood() throws {
    let colours = (0..<10_000).map { ExactString("\($0)") }
    // Every level has a row, and the first hundred have one more.
    let all = table(colours + colours[..<100], [Double](repeating: 0, count: 10_100))
    let found = resolve([.init(column: "colour")], all, all)
    #expect(found.count == 101)
    let last = try #require(found.last)
    #expect(last.conditions == [.other(column: "colour", levels: 9_900)])
    #expect(last.rows.count == 9_900)
  }

  @Test("an expression has the rows where it holds, in its own spelling")
  func expression() throws {
    let expression = try RuleExpression(parsing: "price>=2 AND not colour='b'")
    let table = Table(
      columns: [
        Column(
          name: "colour", type: .category, values: .codes(CodedValues(["a", "b", nil, "a"]))),
        Column(name: "price", type: .number, values: .numbers([3, 3, 3, 1])),
      ], rowCount: 4)
    let found = SubpopulationDeclaration.named("dear", expression)
      .resolve(table, trainingRows: [0], testRows: [1, 2, 3])
    #expect(
      found == [
        SubpopulationRows(
          subpopulation: .init(
            conditions: [.expression(name: "dear", text: "price >= 2 and not (colour = \"b\")")]),
          rows: [1])
      ])
  }

  @Test("a constant column is one part")
  func constant() {
    let training = table([nil, nil], [4, 4])
    #expect(resolve([.init(column: "price")], training, training).map(\.rows) == [[0, 1]])
  }

  @Test("a cross has the combinations that occur")
  func cross() {
    let training = table(["a", "b"], [1, 9])
    let test = table(["b", "b", "a"], [2, 8, 1])
    let found = resolve(
      [.init(column: "colour"), .init(column: "price", binning: .bins([5]))], training, test)
    let low = Subpopulation.Condition.range(column: "price", lower: nil, upper: 5)
    let high = Subpopulation.Condition.range(column: "price", lower: 5, upper: nil)
    #expect(
      found.map(\.conditions) == [
        [.level(column: "colour", level: "a"), low], [.level(column: "colour", level: "b"), low],
        [.level(column: "colour", level: "b"), high],
      ])
    #expect(found.map(\.rows) == [[2], [0], [1]])
  }
}
