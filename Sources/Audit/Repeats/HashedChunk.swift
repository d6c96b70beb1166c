internal import Parallel

/// A chunk of rows with their hashes, sorted by the part that each hash falls into. A part is told
/// by the first bits of the hash.
struct HashedChunk: Sendable {
  private let hashes: [UInt64]
  private let rows: [Int32]
  /// Where each part begins; one more for the end.
  private let starts: [Int]

  /// Rows whose hashes fit the nearest cache.
  private static let panelLength = 2048

  /// The first `partBits` bits of a hash tell its part; of the hashes the bits of the mask are kept.
  init(_ values: RowValues, rows range: Range<Int>, partBits: Int, mask: UInt64) {
    let panels = RowChunks(rowCount: range.count, length: Self.panelLength)
    var hashes: [UInt64] = []
    hashes.reserveCapacity(range.count)
    for panel in 0..<panels.count {
      let rows = panels[panel]
      hashes += values.hashes(
        of: range.lowerBound + rows.lowerBound..<range.lowerBound + rows.upperBound)
    }
    func part(_ hash: UInt64) -> Int { partBits == 0 ? 0 : Int(hash >> (64 - partBits)) }

    var starts = [Int](repeating: 0, count: 1 << partBits + 1)
    for place in hashes.indices {
      hashes[place] &= mask
      starts[part(hashes[place]) + 1] += 1
    }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    var sorted = hashes
    var rows = [Int32](repeating: 0, count: hashes.count)
    for (place, hash) in hashes.enumerated() {
      let target = next[part(hash)]
      next[part(hash)] += 1
      sorted[target] = hash
      rows[target] = Int32(range.lowerBound + place)
    }
    self.hashes = sorted
    self.rows = rows
    self.starts = starts
  }

  /// The hashes and rows of a part, in the rows' order.
  func part(_ part: Int) -> (hashes: ArraySlice<UInt64>, rows: ArraySlice<Int32>) {
    let range = starts[part]..<starts[part + 1]
    return (hashes[range], rows[range])
  }
}
