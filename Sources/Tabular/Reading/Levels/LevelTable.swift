/// Numbers distinct texts in the order in which they come, without making a string of each cell. One
/// thread at a time.
///
/// All that changes stands behind a pointer: for a property, Swift would check at run time that nobody
/// else is changing it, which takes a third of the time of finding a text.
package final class LevelTable: @unchecked Sendable {
  private let index: UnsafeMutablePointer<LevelIndex>

  package init() {
    index = .allocate(capacity: 1)
    index.initialize(to: LevelIndex())
  }

  deinit {
    index.deinitialize(count: 1)
    index.deallocate()
  }

  package var count: Int { index.pointee.levels.count }

  /// Bytes of all levels.
  package var byteCount: Int { index.pointee.bytes.count }

  /// The bytes of a level.
  package func withText<Result>(
    of level: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let range = index.pointee.range(of: level)
    return withBytes { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The bytes of all levels, one after the other.
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    index.pointee.bytes.withUnsafeBufferPointer(body)
  }

  /// Numbers spellings of a missing cell first, so that the numbers from their count on are levels.
  package func add(_ missing: MissingSpellings) {
    for text in missing.spellings { _ = text.withUnsafeBufferPointer { number(of: $0) } }
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

  /// The number of a text that stands among others.
  ///
  /// - Precondition: 16 bytes from the text's start on may be read.
  package func number(of start: UnsafePointer<UInt8>, count: Int) -> Int32 {
    index.pointee.number(of: start, count: count)
  }

  /// The number of a level of another table.
  func number(of level: Int, in other: LevelTable) -> Int32 {
    index.pointee.number(of: level, in: other.index.pointee)
  }

  /// The numbers of some levels sorted by the bytes of these, and the levels. O(n log n).
  func sorted(where isIncluded: [Bool]) -> (numbers: [Int32], levels: [ExactString]) {
    index.pointee.sorted(where: isIncluded)
  }
}
