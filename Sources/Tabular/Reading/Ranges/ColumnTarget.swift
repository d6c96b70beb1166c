/// Where the cells of a column go, for one thread.
struct ColumnTarget {
  enum Kind: UInt8 {
    case number, dateTime, boolean, category
    /// Nothing is known of the column yet: which types its cells have is all that is asked.
    case unknown
    /// The cells do not matter.
    case skipped
  }

  var kind: Kind
  /// The config set the type, so a cell of another one is an error.
  let isWanted: Bool
  let numbers: UnsafeMutablePointer<Double>?
  let codes: UnsafeMutablePointer<Int32>?
  /// Lives as long as the parser that has the target.
  unowned(unsafe) let levels: LevelTable
  /// Types of the cells of an unknown column.
  var types = TypeSet()
  /// A cell is of another type than the one guessed.
  var isRefuted = false
}
