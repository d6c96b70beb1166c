package import Tabular

extension RunConfiguration {
  /// How rows are shared between training and test.
  package struct SplitSettings: Sendable {
    package var method: Method
    /// Whether the config names the method.
    package var isMethodGiven: Bool
    /// Not used by a split by column.
    package var testShare: Double
    package var seed: UInt64

    package enum Method: Sendable, Equatable {
      /// Stratified by class, or random for a regression.
      case holdout
      /// No group on both sides.
      case group(ColumnName)
      /// The last rows by this column are the test.
      case time(ColumnName)
      /// A column that says of each row where it belongs: the cells with this text are the test.
      case column(ColumnName, test: ExactString)
    }
  }
}
