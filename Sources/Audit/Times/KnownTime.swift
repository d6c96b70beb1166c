package import Tabular

/// When the values of a column are known.
package struct KnownTime: Sendable {
  package let column: ColumnName
  package let time: Time

  package enum Time: Sendable {
    /// In each row, at the time that stands in another column.
    case column(ColumnName)
    /// In all rows at one time, in seconds since 1970, spelled so.
    case moment(Double, text: String)
  }

  package init(column: ColumnName, time: Time) {
    self.column = column
    self.time = time
  }
}
