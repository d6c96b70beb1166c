/// A test of one column that a search has come to, before it is written in the rule language.
struct FoundTest {
  /// Among the features' columns.
  let column: Int
  let kind: Kind

  enum Kind {
    /// Between two numbers of the rows that were searched.
    case threshold(RuleComparator, below: Double, above: Double)
    /// Between two bins of many numbers.
    case bins(RuleComparator, lastLow: Int, firstHigh: Int)
    /// One of these levels, by their codes.
    case levels([Int])
    case isMissing
  }
}
