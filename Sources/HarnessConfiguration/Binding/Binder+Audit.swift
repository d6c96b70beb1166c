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

  /// The other files are read later.
  mutating func bindKeys() {
    for key in configuration.data.keys {
      _ = column(key.column, at: JSONPath("data", "keys").appending(key: key.column.exact))
    }
  }

  /// What is no column may be a time.
  mutating func bindKnownTimes() -> [KnownTime] {
    if let name = configuration.data.predictedAt {
      bindTime(name, at: JSONPath("data", "predictedAt"))
    }
    return configuration.data.knownAt.compactMap { name, time in
      let path = JSONPath("data", "knownAt").appending(key: name.exact)
      guard column(name, at: path) != nil else { return nil }
      if table[ColumnName(time)] == nil, let moment = DateTime.parse(Array(time.utf8)) {
        return KnownTime(column: name, time: .moment(moment, text: time))
      }
      bindTime(ColumnName(time), at: path)
      return KnownTime(column: name, time: .column(ColumnName(time)))
    }
  }

  private mutating func bindTime(_ name: ColumnName, at path: JSONPath) {
    guard let column = column(name, at: path) else { return }
    guard case .numbers = column.values else {
      note(.timeNotOrdered(name, column.type), at: path)
      return
    }
  }
}
