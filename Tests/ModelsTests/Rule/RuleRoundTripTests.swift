import Models
import Statistics
import Tabular
import Testing

/// Any expression, written and parsed, is itself again.
@Suite struct RuleRoundTripTests {
  private static let names: [ColumnName] = [
    "age", "capital-gain", "a.b", "in", "NOT", "true", "1st", "with blank", "b`t", "é", "e\u{301}",
    "-dash", "\"",
  ]
  private static let texts: [ExactString] = [
    "", "x", "\"", "\\", "\\n", "\n", "it's", "a, b)", "\u{301}", "and",
  ]

  @Test(arguments: 0..<300) func isItselfAgain(stream: UInt64) throws {
    var random = SeededRandom(seed: 7, stream: stream)
    let expression = expression(depth: 4, &random)
    #expect(try RuleExpression(parsing: expression.description) == expression)
  }

  private func expression(depth: Int, _ random: inout SeededRandom) -> RuleExpression {
    func parts() -> [RuleExpression] {
      (0..<2 + random.uniform(below: 2)).map { _ in expression(depth: depth - 1, &random) }
    }
    switch depth == 0 ? 3 : random.uniform(below: 4) {
    case 0: return .not(expression(depth: depth - 1, &random))
    case 1: return .and(parts())
    case 2: return .or(parts())
    default:
      let name = Self.names[random.uniform(below: Self.names.count)]
      return .test(name, test(&random))
    }
  }

  private func test(_ random: inout SeededRandom) -> RuleTest {
    switch random.uniform(below: 5) {
    case 0:
      let comparators = RuleComparator.allCases
      return .compares(comparators[random.uniform(below: comparators.count)], literal(&random))
    case 1: return .isIn((0...random.uniform(below: 3)).map { _ in literal(&random) })
    case 2: return .isNotIn((0...random.uniform(below: 3)).map { _ in literal(&random) })
    case 3: return .isMissing
    default: return .isNotMissing
    }
  }

  private func literal(_ random: inout SeededRandom) -> RuleLiteral {
    switch random.uniform(below: 4) {
    case 0: .text(Self.texts[random.uniform(below: Self.texts.count)])
    case 1: .boolean(random.uniform(below: 2) == 0)
    case 2: .number(Double(random.uniform(below: 2_000)) - 1_000)
    default: .number(anyFinite(&random))
    }
  }

  private func anyFinite(_ random: inout SeededRandom) -> Double {
    while true {
      let number = Double(bitPattern: random.next())
      if number.isFinite { return number }
    }
  }
}
