internal import Tabular

/// Recursive descent over a condition's words; the grammar is `RuleExpression`'s.
struct RuleParser {
  private let tokens: [RuleToken]
  private let text: [UInt8]
  private var position = 0
  private var depth = 0

  /// So that a hostile text cannot overflow the stack.
  private static let maximumDepth = 64

  /// The tokens end with `.end`.
  init(tokens: [RuleToken], text: String) {
    self.tokens = tokens
    self.text = Array(text.utf8)
  }

  mutating func wholeCondition() throws(RuleSyntaxError) -> RuleExpression {
    let condition = try condition()
    guard current.kind == .end else { throw unexpected(.end) }
    return condition
  }

  private mutating func condition() throws(RuleSyntaxError) -> RuleExpression {
    var parts = [try conjunction()]
    while accept(.keyword(.or)) { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  private mutating func conjunction() throws(RuleSyntaxError) -> RuleExpression {
    var parts = [try negation()]
    while accept(.keyword(.and)) { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  private mutating func negation() throws(RuleSyntaxError) -> RuleExpression {
    guard depth < Self.maximumDepth else {
      throw error(.nestedTooDeeply(limit: Self.maximumDepth))
    }
    depth += 1
    defer { depth -= 1 }
    if accept(.keyword(.not)) { return .not(try negation()) }
    if accept(.openingParenthesis) {
      let inner = try condition()
      guard accept(.closingParenthesis) else { throw unexpected(.closingParenthesis) }
      return inner
    }
    guard case .name(let name) = current.kind else { throw unexpected(.condition) }
    position += 1
    return .test(ColumnName(name), try test())
  }

  private mutating func test() throws(RuleSyntaxError) -> RuleTest {
    switch current.kind {
    case .comparator(let comparator):
      position += 1
      return .compares(comparator, try value())
    case .keyword(.in):
      position += 1
      return .isIn(try list())
    case .keyword(.not):
      position += 1
      guard accept(.keyword(.in)) else { throw unexpected(.membership) }
      return .isNotIn(try list())
    case .keyword(.is):
      position += 1
      let isNegated = accept(.keyword(.not))
      guard accept(.keyword(.missing)) else { throw unexpected(.missing) }
      return isNegated ? .isNotMissing : .isMissing
    default: throw unexpected(.test)
    }
  }

  private mutating func list() throws(RuleSyntaxError) -> [RuleLiteral] {
    guard accept(.openingParenthesis) else { throw unexpected(.openingParenthesis) }
    var values = [try value()]
    while accept(.comma) { values.append(try value()) }
    guard accept(.closingParenthesis) else { throw unexpected(.listContinuation) }
    return values
  }

  private mutating func value() throws(RuleSyntaxError) -> RuleLiteral {
    let literal: RuleLiteral
    switch current.kind {
    case .number(let number): literal = .number(number)
    case .text(let text): literal = .text(ExactString(text))
    case .keyword(.true): literal = .boolean(true)
    case .keyword(.false): literal = .boolean(false)
    default: throw unexpected(.value)
    }
    position += 1
    return literal
  }

  // MARK: - Tokens

  private var current: RuleToken { tokens[position] }

  private mutating func accept(_ kind: RuleToken.Kind) -> Bool {
    guard current.kind == kind else { return false }
    position += 1
    return true
  }

  private func unexpected(_ expected: RuleSyntaxError.Expectation) -> RuleSyntaxError {
    let found =
      current.kind == .end ? nil : String(decoding: text[current.bytes], as: UTF8.self)
    return error(.unexpected(found: found, expected: expected))
  }

  private func error(_ problem: RuleSyntaxError.Problem) -> RuleSyntaxError {
    RuleSyntaxError(offset: current.bytes.lowerBound, in: text, problem: problem)
  }
}
