/// The best split of a node that a search has come to.
struct FoundSplit {
  /// Its place among the tree's columns.
  let column: Int
  let place: Place
  let score: Double

  enum Place {
    /// Between two bins of numbers, the last and the first that have rows; −1 or the number of bins
    /// where a side has missing numbers alone. Nil where no number is missing.
    case bins(lastLow: Int, firstHigh: Int, missingIsLow: Bool?)
    /// At a number of an ordered column.
    case threshold(Double)
    /// Rows that have 1 in an encoded column of 0 and 1 go high.
    case indicator(part: Int)
  }
}
