/// Tells missing cells: exactly the given spellings, byte for byte.
package struct MissingSpellings: Sendable {
  let spellings: [[UInt8]]
  /// Bit n is set where a spelling of n bytes exists (63: of 63 or more), so that most cells are
  /// told by their length.
  private let lengths: UInt64

  package init(_ spellings: [String]) {
    self.spellings = Set(spellings.map { Array($0.utf8) }).sorted { $0.count < $1.count }
    lengths = self.spellings.reduce(0) { $0 | 1 << UInt64(min($1.count, 63)) }
  }

  var count: Int32 { Int32(spellings.count) }

  @inline(__always)
  package func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard lengths & 1 << UInt64(min(text.count, 63)) != 0 else { return false }
    return spellings.contains { spelling in
      spelling.count == text.count && spelling.elementsEqual(text)
    }
  }
}
