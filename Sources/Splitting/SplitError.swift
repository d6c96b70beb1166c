package import Tabular

/// Why rows cannot be shared between training and test. Rows are positions in the table, from 0.
package enum SplitError: Error, Equatable, Sendable {
  /// The share of test rows is not strictly between 0 and 1.
  case shareOutOfRange(Double)
  /// Rows are counted in 32 bits.
  case tooManyRows(found: Int, limit: Int)
  /// The table is too small to have both parts.
  case tooFewRows(found: Int, needed: Int)
  /// Every class has one row, so none can be on both sides.
  case noClassWithTwoRows
  /// The first row whose group, time or part is missing.
  case missingValue(column: ColumnName, row: Int)
  /// All rows are of one group.
  case oneGroup(column: ColumnName)
  /// Rows are put in order by a number or a date-time, not by this.
  case notATime(column: ColumnName, type: ColumnType)
  /// No cut between different times leaves rows on both sides.
  case oneTime(column: ColumnName)
  /// No cell of the column is the test value; with the first values that it has instead.
  case noTestRows(column: ColumnName, test: ExactString, found: [ExactString])
  /// What the column leaves for training is too little.
  case tooFewTrainingRows(column: ColumnName, found: Int, needed: Int)
}
