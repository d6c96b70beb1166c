package import Tabular

/// What one column of a design matrix stands for.
package struct EncodedColumn: Hashable, Sendable {
  /// The feature column that it comes from.
  package let column: ColumnName
  package let part: Part

  package enum Part: Hashable, Sendable {
    /// The number itself, or days since 1970-01-01T00:00:00Z of a date-time. A missing one counts
    /// as the training rows' median.
    case value(median: Double)
    /// 1 where the value is missing, else 0.
    case missing
    /// 1 where the column has this level, else 0.
    case level(ExactString)
    /// 1 where the level is a rare one, or one that training did not have, else 0.
    case rareLevel
  }

  package init(column: ColumnName, part: Part) {
    self.column = column
    self.part = part
  }
}
