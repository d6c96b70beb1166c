package import Tabular

/// How test rows are chosen. A column that decides is as long as the table.
package enum SplitMethod: Sendable {
  /// By chance: stratified by class, or plainly at random for a regression.
  case holdout
  /// Whole groups: no group has rows on both sides.
  case group(Column)
  /// The last rows by a date-time or number column.
  case time(Column)
  /// The rows whose cell is this value; all others train.
  case column(Column, test: ExactString)

  /// The column that decides, where one does.
  package var column: Column? {
    switch self {
    case .holdout: nil
    case .group(let column), .time(let column), .column(let column, test: _): column
    }
  }
}
