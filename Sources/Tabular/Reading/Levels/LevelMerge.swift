/// One order of the levels that several threads have numbered each in its own way.
struct LevelMerge {
  /// Sorted by their bytes, each once.
  let levels: [ExactString]
  /// For each table, the code of each of its numbers.
  let codes: [[Int32]]

  /// The first `skipped` texts of each table are no levels.
  init(_ tables: [LevelTable], skipped: Int) {
    var entries: [Entry] = []
    entries.reserveCapacity(tables.reduce(0) { $0 + $1.count - skipped })
    for (table, levels) in tables.enumerated() {
      for number in skipped..<max(levels.count, skipped) {
        entries.append(
          Entry(prefix: Self.prefix(levels.text(number)), table: table, number: number))
      }
    }
    entries.sort { left, right in
      if left.prefix != right.prefix { return left.prefix < right.prefix }
      return tables[left.table].text(left.number)
        .lexicographicallyPrecedes(tables[right.table].text(right.number))
    }
    var sorted: [ExactString] = []
    var codes = tables.map { [Int32](repeating: 0, count: max($0.count - skipped, 0)) }
    var last: Entry?
    for entry in entries {
      let text = tables[entry.table].text(entry.number)
      let isNew =
        last.map { $0.prefix != entry.prefix || tables[$0.table].text($0.number) != text } ?? true
      if isNew { sorted.append(ExactString(String(decoding: text, as: UTF8.self))) }
      codes[entry.table][entry.number - skipped] = Int32(sorted.count - 1)
      last = entry
    }
    levels = sorted
    self.codes = codes
  }

  private struct Entry {
    /// The first eight bytes as a number, which mostly tells the order.
    let prefix: UInt64
    let table: Int
    let number: Int
  }

  private static func prefix(_ text: ArraySlice<UInt8>) -> UInt64 {
    var prefix: UInt64 = 0
    for index in 0..<8 {
      let place = text.startIndex + index
      prefix = prefix << 8 | (place < text.endIndex ? UInt64(text[place]) : 0)
    }
    return prefix
  }
}
