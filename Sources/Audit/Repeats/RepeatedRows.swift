internal import Parallel

/// How many rows stand more than once, exactly.
///
/// Rows are hashed and shared out by their hashes to parts whose table fits the cache; only rows of
/// equal hash are compared. O(rows × columns), and 12 bytes a row.
struct RepeatedRows: Sendable {
  /// Rows beyond the first of each kind.
  let count: Int
  /// Test rows of which training has an equal one.
  let seenTestRows: Int

  private static let chunkLength = 1 << 16
  /// Rows of a part, about.
  private static let partLength = 1 << 13

  /// Of the hashes the bits of the mask are kept; fewer of them make other rows share one.
  init(_ values: RowValues, testRows: [Int32], workers: Workers, mask: UInt64 = .max) {
    var isTest = [Bool](repeating: false, count: values.rowCount)
    for row in testRows { isTest[Int(row)] = true }

    var partBits = 0
    while values.rowCount >> partBits > Self.partLength { partBits += 1 }
    let chunks = RowChunks(rowCount: values.rowCount, length: Self.chunkLength)
    let hashed = workers.map(chunks.count) { [partBits] chunk in
      HashedChunk(values, rows: chunks[chunk], partBits: partBits, mask: mask)
    }
    let parts = workers.map(1 << partBits) { [isTest] part in
      Self.kinds(of: hashed.map { $0.part(part) }, values, isTest: isTest)
    }
    count = parts.reduce(0) { $0 + $1.repeated }
    seenTestRows = parts.reduce(0) { $0 + $1.seen }
  }

  /// Tells equal rows of one part, with a table of open addressing.
  private static func kinds(
    of chunks: [(hashes: ArraySlice<UInt64>, rows: ArraySlice<Int32>)], _ values: RowValues,
    isTest: [Bool]
  ) -> (repeated: Int, seen: Int) {
    var kinds: [Kind] = []
    let rowCount = chunks.reduce(0) { $0 + $1.rows.count }
    kinds.reserveCapacity(rowCount)
    var slotCount = 1
    while slotCount < 2 * rowCount { slotCount *= 2 }
    /// Places in `kinds`, or −1.
    var slots = [Int32](repeating: -1, count: slotCount)

    for chunk in chunks {
      for (hash, row) in zip(chunk.hashes, chunk.rows) {
        var slot = Int(truncatingIfNeeded: hash) & (slotCount - 1)
        while slots[slot] >= 0 {
          let kind = kinds[Int(slots[slot])]
          if kind.hash == hash, values.areEqual(Int(kind.row), Int(row)) { break }
          slot = (slot + 1) & (slotCount - 1)
        }
        if slots[slot] < 0 {
          slots[slot] = Int32(kinds.count)
          kinds.append(Kind(hash: hash, row: row))
        }
        let kind = Int(slots[slot])
        if isTest[Int(row)] { kinds[kind].testRows += 1 } else { kinds[kind].isInTraining = true }
      }
    }
    return (
      rowCount - kinds.count, kinds.reduce(0) { $0 + ($1.isInTraining ? Int($1.testRows) : 0) }
    )
  }

  /// Rows that are equal.
  private struct Kind {
    let hash: UInt64
    /// The first of them.
    let row: Int32
    var testRows: Int32 = 0
    var isInTraining = false
  }
}
