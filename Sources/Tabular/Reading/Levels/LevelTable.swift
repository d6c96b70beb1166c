/// Numbers distinct texts in the order in which they come, without making a string of each cell.
///
/// Open addressing. A text of up to 16 bytes is compared as two words, with zeros behind it, which
/// no text has; only a level's first cell is copied. One thread at a time.
package final class LevelTable: @unchecked Sendable {
  private struct Level {
    var first: UInt64
    var second: UInt64
    /// Where its bytes end; they start where those of the level before end.
    var end: Int
  }

  private struct Slot {
    var hash: UInt32 = 0
    /// The level's number, counted from 1; 0: none.
    var number: UInt32 = 0
  }

  private var bytes: [UInt8] = []
  private var levels: [Level] = []
  private var slots: UnsafeMutableBufferPointer<Slot>

  package init() {
    slots = .allocate(capacity: 64)
    slots.initialize(repeating: Slot())
  }

  deinit { slots.deallocate() }

  package var count: Int { levels.count }

  /// Bytes of all levels.
  package var byteCount: Int { bytes.count }

  /// The bytes of a level.
  package func withText<Result>(
    of level: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    text(level).withUnsafeBufferPointer(body)
  }

  /// The levels sorted by their bytes, and for each number the place in that order.
  package func sorted() -> (levels: [ExactString], places: [Int32]) {
    let merge = LevelMerge([self], skipped: 0)
    return (merge.levels, merge.codes[0])
  }

  /// Numbers these texts first.
  func add(_ texts: [[UInt8]]) {
    for text in texts { _ = text.withUnsafeBufferPointer { number(of: $0) } }
  }

  /// The number of the text, a new one where it has not come before. Amortised O(length).
  package func number(of text: UnsafeBufferPointer<UInt8>) -> Int32 {
    if text.count >= 16, let start = text.baseAddress {
      return number(of: start, count: text.count)
    }
    // What is behind a short text may not be its own memory.
    return withUnsafeTemporaryAllocation(byteCount: 16, alignment: 16) { copy in
      copy.initializeMemory(as: UInt8.self, repeating: 0)
      copy.copyBytes(from: text)
      let start = copy.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
      return number(of: start, count: text.count)
    }
  }

  func text(_ level: Int) -> ArraySlice<UInt8> {
    bytes[(level == 0 ? 0 : levels[level - 1].end)..<levels[level].end]
  }

  /// The number of a text that stands among others.
  ///
  /// - Precondition: 16 bytes from the text's start on may be read.
  func number(of start: UnsafePointer<UInt8>, count: Int) -> Int32 {
    let (first, second) = Self.words(start, count)
    var hash = (first &* 0x9e37_79b9_7f4a_7c15) ^ (second &* 0xc2b2_ae3d_27d4_eb4f)
    if count > 16 { hash ^= Self.hash(start + 16, count - 16) }
    hash = (hash ^ UInt64(count)) &* 0xff51_afd7_ed55_8ccd
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    let mask = slots.count - 1
    var place = Int(tag) & mask
    while slots[place].number != 0 {
      if slots[place].hash == tag {
        let number = Int(slots[place].number) - 1
        if isEqual(number, first, second, start, count) { return Int32(number) }
      }
      place = (place + 1) & mask
    }
    return add(first, second, start, count, tag, place)
  }

  @inline(__always)
  private func isEqual(
    _ number: Int, _ first: UInt64, _ second: UInt64, _ start: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    let level = levels[number]
    let begin = number == 0 ? 0 : levels[number - 1].end
    guard level.first == first, level.second == second, level.end - begin == count else {
      return false
    }
    for index in stride(from: 16, to: count, by: 1) where bytes[begin + index] != start[index] {
      return false
    }
    return true
  }

  private func add(
    _ first: UInt64, _ second: UInt64, _ start: UnsafePointer<UInt8>, _ count: Int,
    _ tag: UInt32, _ place: Int
  ) -> Int32 {
    bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    levels.append(Level(first: first, second: second, end: bytes.count))
    slots[place] = Slot(hash: tag, number: UInt32(levels.count))
    if levels.count * 2 > slots.count { grow() }
    return Int32(levels.count - 1)
  }

  private func grow() {
    let old = slots
    slots = .allocate(capacity: old.count * 2)
    slots.initialize(repeating: Slot())
    for slot in old where slot.number != 0 {
      var place = Int(slot.hash) & (slots.count - 1)
      while slots[place].number != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
    old.deallocate()
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

  /// FNV-1a, of what two words do not hold.
  private static func hash(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in 0..<count { hash = (hash ^ UInt64(start[index])) &* 0x100_0000_01b3 }
    return hash
  }
}
