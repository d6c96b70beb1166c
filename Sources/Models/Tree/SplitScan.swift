/// Rows of a node on two sides, low and high, that bins or rows move between: what the search for
/// splits goes through, one step a bin.
protocol SplitScan {
  associatedtype Tally: TargetTally
  associatedtype Cell

  /// All rows high.
  mutating func begin(_ total: Tally)
  /// Moves a bin's rows from the high side to the low one.
  mutating func moveLow(_ cells: UnsafePointer<Cell>)
  mutating func moveLow(row: Int)
  /// Rows of a bin.
  func count(_ cells: UnsafePointer<Cell>) -> Int

  var lowCount: Int { get }
  var highCount: Int { get }
  /// How well the sides are apart, comparable within a node: the impurity that the split takes
  /// away, times and plus what all splits of the node have in common.
  ///
  /// - Precondition: both sides have rows.
  var score: Double { get }
  /// The score of no split at all.
  var unsplitScore: Double { get }
  /// What a score would gain if a split took away all impurity.
  var impurityScore: Double { get }
}
