/// Where a row stands in its source: text has lines, all else has rows. Both count from 1.
package enum RowPlace: Equatable, Sendable {
  case line(Int)
  case row(Int)
}

extension ReadTable {
  package func place(ofRow row: Int) -> RowPlace {
    delimiter == nil ? .row(row + 1) : .line(lines[row])
  }
}
