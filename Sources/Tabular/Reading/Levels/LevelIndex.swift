internal import Glibc

/// Distinct texts, numbered in the order in which they came, and the way from a text to its number.
///
/// Open addressing. A text of up to 16 bytes is compared as two words, with zeros behind it, which
/// no text has; only a level's first cell is copied.
struct LevelIndex {
  struct Level {
    /// The first 16 bytes.
    let first: UInt64
    let second: UInt64
    /// Where its bytes end; they start where those of the level before end.
    let end: Int
  }

  private struct Slot {
    var hash: UInt32 = 0
    /// The level's number, counted from 1; 0: none.
    var number: UInt32 = 0
  }

  private(set) var bytes: [UInt8] = []
  private(set) var levels: [Level] = []
  private var slots = [Slot](repeating: Slot(), count: 64)

  /// Where the bytes of a level stand in those of all.
  func range(of level: Int) -> Range<Int> {
    (level == 0 ? 0 : levels[level - 1].end)..<levels[level].end
  }

  /// - Precondition: 16 bytes from the text's start on may be read.
  mutating func number(of start: UnsafePointer<UInt8>, count: Int) -> Int32 {
    let (first, second) = Self.words(start, count)
    return number(first, second, UnsafeBufferPointer(start: start, count: count))
  }

  /// The number of a level of another index.
  mutating func number(of level: Int, in other: LevelIndex) -> Int32 {
    let words = other.levels[level]
    let range = other.range(of: level)
    return other.bytes.withUnsafeBufferPointer { bytes in
      number(words.first, words.second, UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }

  /// `first` and `second` are the text's first 16 bytes.
  @inline(__always)
  private mutating func number(
    _ first: UInt64, _ second: UInt64, _ text: UnsafeBufferPointer<UInt8>
  ) -> Int32 {
    var hash = (first &* 0x9e37_79b9_7f4a_7c15) ^ (second &* 0xc2b2_ae3d_27d4_eb4f)
    if text.count > 16 { hash ^= Self.hash(text) }
    hash = (hash ^ UInt64(text.count)) &* 0xff51_afd7_ed55_8ccd
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    let mask = slots.count - 1
    var place = Int(tag) & mask
    while slots[place].number != 0 {
      if slots[place].hash == tag {
        let number = Int(slots[place].number) - 1
        if isEqual(number, first, second, text) { return Int32(number) }
      }
      place = (place + 1) & mask
    }
    bytes.append(contentsOf: text)
    levels.append(Level(first: first, second: second, end: bytes.count))
    slots[place] = Slot(hash: tag, number: UInt32(levels.count))
    if levels.count * 2 > slots.count { grow() }
    return Int32(levels.count - 1)
  }

  @inline(__always)
  private func isEqual(
    _ number: Int, _ first: UInt64, _ second: UInt64, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard levels[number].first == first, levels[number].second == second else { return false }
    let range = range(of: number)
    guard range.count == text.count else { return false }
    return text.count <= 16 || order(range, text) == 0
  }

  /// As `memcmp` of what stands behind the first 16 bytes of both, as far as both go.
  private func order(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Int32 {
    let count = min(range.count, text.count) - 16
    guard count > 0, let start = text.baseAddress else { return 0 }
    return bytes.withUnsafeBufferPointer { bytes in
      guard let known = bytes.baseAddress else { return 0 }
      return memcmp(known + range.lowerBound + 16, start + 16, count)
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.number != 0 {
      var place = Int(slot.hash) & (slots.count - 1)
      while slots[place].number != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }

  /// The first 16 bytes as two words, with zeros behind the text's end.
  @inline(__always)
  private static func words(
    _ start: UnsafePointer<UInt8>, _ count: Int
  ) -> (UInt64, UInt64) {
    let first = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian
    let second = UnsafeRawPointer(start + 8).loadUnaligned(as: UInt64.self).littleEndian
    return (
      count >= 8 ? first : first & (1 &<< UInt64(8 * count) &- 1),
      // A smart shift: by 64 and more, nothing is left.
      count >= 16 ? second : second & (1 << UInt64(8 * max(count - 8, 0)) &- 1)
    )
  }

  /// Of what two words do not hold, eight bytes at a time. The last eight may be some of those before.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let text = UnsafeRawBufferPointer(text)
    var hash: UInt64 = 0
    for offset in stride(from: 16, to: text.count, by: 8) {
      let place = min(offset, text.count - 8)
      let word = text.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
      hash = (hash ^ word) &* 0x9fb2_1c65_1e98_df25
      hash ^= hash >> 32
    }
    return hash
  }
}

extension LevelIndex {
  /// What tells the order of most levels, without looking where their bytes are.
  private struct SortKey {
    /// The words with the first byte on top, so that their order is that of the bytes.
    let first: UInt64
    let second: UInt64
    let number: Int32
    let count: Int32
  }

  /// The numbers of some levels sorted by the bytes of these, and the levels. O(n log n).
  func sorted(where isIncluded: [Bool]) -> (numbers: [Int32], levels: [ExactString]) {
    var keys: [SortKey] = []
    keys.reserveCapacity(levels.count)
    for number in levels.indices where isIncluded[number] {
      keys.append(
        SortKey(
          first: levels[number].first.byteSwapped, second: levels[number].second.byteSwapped,
          number: Int32(number), count: Int32(range(of: number).count)))
    }
    keys.sort { left, right in
      if left.first != right.first { return left.first < right.first }
      if left.second != right.second { return left.second < right.second }
      let rest = bytes.withUnsafeBufferPointer { bytes in
        order(
          range(of: Int(left.number)),
          UnsafeBufferPointer(rebasing: bytes[range(of: Int(right.number))]))
      }
      return rest == 0 ? left.count < right.count : rest < 0
    }
    return (keys.map(\.number), keys.map(string))
  }

  private func string(_ key: SortKey) -> ExactString {
    let count = Int(key.count)
    if count <= 16 {
      return withUnsafeBytes(of: (key.first.bigEndian, key.second.bigEndian)) { words in
        Self.string(UnsafeRawBufferPointer(rebasing: words[..<count]))
      }
    }
    return bytes.withUnsafeBytes { bytes in
      Self.string(UnsafeRawBufferPointer(rebasing: bytes[range(of: Int(key.number))]))
    }
  }

  private static func string(_ text: UnsafeRawBufferPointer) -> ExactString {
    ExactString(String(decoding: text, as: UTF8.self))
  }
}
