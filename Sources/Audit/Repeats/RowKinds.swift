internal import Parallel

/// Some of a table's rows, told apart by their values: equal rows are of one kind.
struct RowKinds: Sendable {
  let rows: [Int32]
  /// Of each of the rows, in `0 ..< count`.
  let kinds: [Int32]
  let count: Int

  private static let chunkLength = 1 << 16
  /// Rows of a part, about.
  private static let partLength = 1 << 13

  /// What the body makes of each part of the rows. Equal rows are in one part.
  ///
  /// Rows are hashed and shared out by their hashes to parts whose table fits the cache; only rows of
  /// equal hash are compared. O(rows × columns), and 12 bytes a row. Of the hashes the bits of the
  /// mask are kept; fewer of them make other rows share one.
  static func map<Answer: Sendable>(
    _ values: RowValues, workers: Workers, mask: UInt64 = .max,
    _ body: @Sendable (RowKinds) -> Answer
  ) -> [Answer] {
    var partBits = 0
    while values.rowCount >> partBits > partLength { partBits += 1 }
    let chunks = RowChunks(rowCount: values.rowCount, length: chunkLength)
    let hashed = workers.map(chunks.count) { [partBits] chunk in
      HashedChunk(values, rows: chunks[chunk], partBits: partBits, mask: mask)
    }
    return workers.map(1 << partBits) { part in
      body(RowKinds(of: hashed.map { $0.part(part) }, values))
    }
  }

  /// Tells equal rows of one part, with a table of open addressing.
  private init(
    of chunks: [(hashes: ArraySlice<UInt64>, rows: ArraySlice<Int32>)], _ values: RowValues
  ) {
    let rowCount = chunks.reduce(0) { $0 + $1.rows.count }
    var rows: [Int32] = []
    rows.reserveCapacity(rowCount)
    var kinds = rows
    /// Of each kind: its hash and its first row.
    var firsts: [(hash: UInt64, row: Int32)] = []
    firsts.reserveCapacity(rowCount)
    var slotCount = 1
    while slotCount < 2 * rowCount { slotCount *= 2 }
    /// Kinds, or −1.
    var slots = [Int32](repeating: -1, count: slotCount)
    for chunk in chunks {
      for (hash, row) in zip(chunk.hashes, chunk.rows) {
        var slot = Int(truncatingIfNeeded: hash) & (slotCount - 1)
        while slots[slot] >= 0 {
          let first = firsts[Int(slots[slot])]
          if first.hash == hash, values.areEqual(Int(first.row), Int(row)) { break }
          slot = (slot + 1) & (slotCount - 1)
        }
        if slots[slot] < 0 {
          slots[slot] = Int32(firsts.count)
          firsts.append((hash, row))
        }
        rows.append(row)
        kinds.append(slots[slot])
      }
    }
    self.rows = rows
    self.kinds = kinds
    count = firsts.count
  }
}
