package import Tabular

/// A condition on the columns of a row, in the rule language:
///
///     capital_gain > 5000 or (education_num >= 13 and marital_status = "Married-civ-spouse")
///
/// ```
/// condition   = conjunction { "or" conjunction }
/// conjunction = negation { "and" negation }
/// negation    = "not" negation | "(" condition ")" | column test
/// test        = ( "=" | "!=" | "<" | "<=" | ">" | ">=" ) value
///             | [ "not" ] "in" "(" value { "," value } ")"
///             | "is" [ "not" ] "missing"
/// value       = number | text | "true" | "false"
/// ```
///
/// - A column is a bare name (a letter or `_`, then letters, digits, `_`, `.`, `-`) or any name in
///   backticks, where a backtick is doubled.
/// - Text stands in double or single quotes; the quote is doubled or has a backslash, and `\\`,
///   `\n`, `\r`, `\t` are known. Dates and times are text in ISO 8601.
/// - Words of the language are known in any case.
///
/// A condition holds or it does not; there is no third value. Any comparison with a missing value
/// does not hold, `!=` and `not in` included, and so `not` of it does. A level that training rows
/// did not have is a value like others.
package indirect enum RuleExpression: Hashable, Sendable {
  case test(ColumnName, RuleTest)
  case not(RuleExpression)
  /// All of two or more.
  case and([RuleExpression])
  /// Any of two or more.
  case or([RuleExpression])

  /// Parses a condition, all of the text.
  package init(parsing text: String) throws(RuleSyntaxError) {
    var parser = RuleParser(tokens: try RuleLexer.tokens(of: text), text: text)
    self = try parser.wholeCondition()
  }

  /// The columns that it names, in the order of their names' bytes.
  package var columns: [ColumnName] {
    var names: Set<ColumnName> = []
    forEachTest { column, _ in names.insert(column) }
    return names.sorted()
  }

  /// Calls `body` with each test, from left to right.
  package func forEachTest(_ body: (ColumnName, RuleTest) -> Void) {
    switch self {
    case .test(let column, let test): body(column, test)
    case .not(let inner): inner.forEachTest(body)
    case .and(let parts), .or(let parts):
      for part in parts { part.forEachTest(body) }
    }
  }
}

extension RuleExpression: CustomStringConvertible {
  /// In the rule language; parses back to the same expression.
  package var description: String {
    switch self {
    case .test(let column, let test): "\(RuleText.column(column)) \(test)"
    case .not(let inner): "not (\(inner))"
    case .and(let parts): parts.map(\.descriptionAsPart).joined(separator: " and ")
    case .or(let parts): parts.map(\.descriptionAsPart).joined(separator: " or ")
    }
  }

  private var descriptionAsPart: String {
    switch self {
    case .test, .not: description
    case .and, .or: "(\(self))"
    }
  }
}
