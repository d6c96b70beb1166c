/// Where and why text is no condition of the rule language.
package struct RuleSyntaxError: Error, Equatable, Sendable {
  /// Bytes of UTF-8 before the place.
  package let offset: Int
  /// The place in Unicode scalars, from 1.
  package let column: Int
  package let problem: Problem

  package init(offset: Int, column: Int, problem: Problem) {
    self.offset = offset
    self.column = column
    self.problem = problem
  }

  package enum Problem: Equatable, Sendable {
    /// Another word than the language has here; `found` is nil at the text's end.
    case unexpected(found: String?, expected: Expectation)
    /// An operator as other languages spell it.
    case otherSpelling(found: String, use: String)
    case unknownCharacter(String)
    case unclosedText
    case unclosedName
    case emptyName
    /// A backslash with this character behind it.
    case unknownEscape(String)
    /// It begins as a number does.
    case malformedNumber(String)
    /// Beyond the largest double.
    case numberOutOfRange(String)
    /// More parentheses or `not` in each other than this.
    case nestedTooDeeply(limit: Int)
  }

  package enum Expectation: Equatable, Sendable, CaseIterable {
    /// A column's name, `not` or an opening parenthesis.
    case condition
    /// What follows a column's name.
    case test
    case value
    /// `in`, after a column's name and `not`.
    case membership
    case openingParenthesis
    case closingParenthesis
    /// A comma or the closing parenthesis of a list.
    case listContinuation
    /// `missing`, after `is` or `is not`.
    case missing
    /// `and`, `or`, or nothing more.
    case end
  }
}

extension RuleSyntaxError {
  /// With the column counted from the text's bytes.
  init(offset: Int, in text: [UInt8], problem: Problem) {
    let column = 1 + String(decoding: text[..<offset], as: UTF8.self).unicodeScalars.count
    self.init(offset: offset, column: column, problem: problem)
  }
}
