/// Numbers distinct texts in the order in which they come, without making a string of each cell.
///
/// An open-addressing hash table over bytes that stand one after the other; only a level's first
/// cell is copied.
package struct LevelTable {
  private var bytes: [UInt8] = []
  /// Where each level's bytes end; they start where the ones before end.
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// A level's number or −1; the count is a power of two.
  private var slots = [Int32](repeating: -1, count: 64)

  package init() {}

  package var count: Int { ends.count }

  /// The bytes of all levels together.
  package var byteCount: Int { bytes.count }

  /// The number of the text, a new one where it has not come before. Amortised O(length).
  package mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = Self.hash(text)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let level = Int(slots[slot])
      if hashes[level] == hash, equal(text, level) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let level = Int32(count)
    slots[slot] = level
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    hashes.append(hash)
    if count * 2 > slots.count { grow() }
    return level
  }

  /// The levels sorted by their bytes, and for each number the place in that order.
  package func sorted() -> (levels: [ExactString], places: [Int32]) {
    let order = (0..<count).sorted {
      bytes[range(of: $0)].lexicographicallyPrecedes(bytes[range(of: $1)])
    }
    var places = [Int32](repeating: 0, count: count)
    for (place, level) in order.enumerated() { places[level] = Int32(place) }
    let levels = order.map { level in
      ExactString(String(decoding: bytes[range(of: level)], as: UTF8.self))
    }
    return (levels, places)
  }

  /// The text of a level, valid within the body.
  package func withText<Result>(
    of level: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range(of: level)])) }
  }

  private func range(of level: Int) -> Range<Int> {
    (level == 0 ? 0 : ends[level - 1])..<ends[level]
  }

  private func equal(_ text: UnsafeBufferPointer<UInt8>, _ level: Int) -> Bool {
    let range = range(of: level)
    guard range.count == text.count else { return false }
    for index in text.indices where bytes[range.lowerBound + index] != text[index] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for level in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[level]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(level)
    }
  }

  /// FNV-1a, folded so that the low bits depend on all.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 32)
  }
}
