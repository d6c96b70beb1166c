internal import Audit
internal import Tabular

extension Binder {
  /// Ranges are of columns of numbers. A required column may well be absent: that is for the data
  /// gate to say.
  mutating func bindRanges() {
    for name in configuration.audit.ranges.keys.sorted() {
      let path = JSONPath("audit", "ranges").appending(key: name.exact)
      guard let column = column(name, at: path) else { continue }
      if column.type != .number { note(.rangeOfText(name, column.type), at: path) }
    }
  }
}
