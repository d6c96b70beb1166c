/// How the values of a column are spread, in counts of rows alone.
package struct ColumnHistogram: Codable, Equatable, Sendable {
  /// Ascending ranges of numbers that do not overlap, or levels, the most frequent first.
  package let bins: [Bin]
  /// Rows without a value.
  package let missing: Rows

  package struct Rows: Codable, Equatable, Sendable {
    package let training: Int
    package let test: Int

    package init(training: Int, test: Int) {
      self.training = training
      self.test = test
    }
  }

  package struct Bin: Equatable, Sendable {
    package let span: Span
    package let rows: Rows

    package init(_ span: Span, _ rows: Rows) {
      self.span = span
      self.rows = rows
    }
  }

  /// What a bin holds.
  package enum Span: Equatable, Sendable {
    /// Numbers from `lower` up to, but for the last bin without, `upper`; the number itself where both
    /// are the same.
    case range(lower: Double, upper: Double)
    case level(String)
    /// So many further levels together.
    case otherLevels(count: Int)
  }

  package init(bins: [Bin], missing: Rows) {
    self.bins = bins
    self.missing = missing
  }
}
