/// A run of rows cut into chunks of equal length, the last one shorter. The cuts follow from the
/// number of rows alone, so sums by chunk are the same for any number of threads.
package struct RowChunks: Sendable {
  package let rowCount: Int
  package let length: Int

  /// - Precondition: `length` is positive.
  package init(rowCount: Int, length: Int) {
    precondition(length > 0, "a chunk has rows")
    self.rowCount = rowCount
    self.length = length
  }

  package var count: Int { (rowCount + length - 1) / length }

  package subscript(chunk: Int) -> Range<Int> {
    chunk * length..<min((chunk + 1) * length, rowCount)
  }
}
