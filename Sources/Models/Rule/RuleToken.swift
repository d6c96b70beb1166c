/// A word of the rule language with its place.
struct RuleToken {
  enum Kind: Equatable {
    /// A column's name, bare or in backticks.
    case name(String)
    case number(Double)
    case text(String)
    case comparator(RuleComparator)
    case keyword(Keyword)
    case openingParenthesis
    case closingParenthesis
    case comma
    case end
  }

  enum Keyword: String, CaseIterable {
    case and
    case or
    case not
    case `in`
    case `is`
    case missing
    case `true`
    case `false`
  }

  let kind: Kind
  /// Its bytes in the text.
  let bytes: Range<Int>
}
