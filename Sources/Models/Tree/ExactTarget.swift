internal import Results

/// The targets of training rows in a form whose sums are exact: they are the same for any order of
/// the rows and any number of threads, and a sibling's histogram by subtraction has no error.
protocol ExactTarget: Sendable {
  /// Sums of some rows: all that Gini impurity and variance need.
  associatedtype Tally: TargetTally
  /// A histogram's entry.
  associatedtype Cell: Sendable
  associatedtype Scan: SplitScan where Scan.Tally == Tally, Scan.Cell == Cell

  var count: Int { get }
  /// A tally of no rows.
  var empty: Tally { get }
  var emptyCell: Cell { get }
  /// Entries of a histogram for each bin.
  var cellsPerBin: Int { get }

  func tally(of rows: some Sequence<Int32>) -> Tally

  /// Adds rows to the cells of their bins. The loop that a tree's growth spends its time in.
  func add<Code: FixedWidthInteger>(
    _ rows: UnsafeBufferPointer<Int32>, codes: UnsafeBufferPointer<Code>,
    to cells: UnsafeMutableBufferPointer<Cell>)
  /// Takes cells from others, one by one.
  func subtract(
    _ cells: UnsafeBufferPointer<Cell>, from others: UnsafeMutableBufferPointer<Cell>)
  func add(_ cells: UnsafeBufferPointer<Cell>, to others: UnsafeMutableBufferPointer<Cell>)

  func makeScan() -> Scan

  /// Where a bin's rows lie between low and high targets; nil if targets have no such order, or
  /// there are no rows.
  func position(of cells: UnsafePointer<Cell>) -> Double?

  /// n × Gini impurity or variance; exactly 0 where all targets are equal.
  func impurity(of tally: Tally) -> Double
  /// What a leaf of these rows predicts.
  func output(of tally: Tally) -> OutputDescription
  /// The sum of the losses of that prediction for other rows: Σ (probability − truth)² over classes
  /// (Brier, 1950), or the squared error.
  func loss(of rows: Tally, predictedBy leaf: Tally) -> Double
}

/// Counts and sums of integers.
extension ExactTarget where Cell: FixedWidthInteger {
  func subtract(_ cells: UnsafeBufferPointer<Cell>, from others: UnsafeMutableBufferPointer<Cell>) {
    for index in cells.indices { others[index] &-= cells[index] }
  }

  func add(_ cells: UnsafeBufferPointer<Cell>, to others: UnsafeMutableBufferPointer<Cell>) {
    for index in cells.indices { others[index] &+= cells[index] }
  }
}
