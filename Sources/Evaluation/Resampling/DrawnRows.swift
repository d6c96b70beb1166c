internal import Statistics

/// The counts of sixteen draws of some rows with replacement, each row as likely as any other.
///
/// Rows are drawn block by block: how many rows of a draw fall into a block is binomial, and which
/// ones is uniform. That is the multinomial law of plain drawing, exactly, but the counts of a
/// block stay in the nearest cache while they are written, and blocks of 2ᵏ rows take k random bits
/// a row with none to reject.
final class DrawnRows {
  static let lanes = 16
  private static let largestBlockBits = 10

  private let rowCount: Int
  private let counts: UnsafeMutablePointer<SIMD16<UInt8>>

  init(rowCount: Int) {
    self.rowCount = rowCount
    counts = .allocate(capacity: max(1, rowCount))
  }

  deinit { counts.deallocate() }

  /// Counts of the last draw; not to be used when this object is gone, or has drawn again.
  var view: View { View(counts: UnsafePointer(counts)) }

  struct View: RowCounts {
    fileprivate let counts: UnsafePointer<SIMD16<UInt8>>

    @inline(__always)
    subscript(row: Int32) -> SIMD16<UInt8> { counts[Int(row)] }
  }

  /// Draws `trials[lane]` rows for each lane, with the lane's own randomness. O(rows + trials).
  ///
  /// A count wraps around at 256. Where as many rows are drawn as there are, a row is drawn so often
  /// with a chance of less than 1 in 10⁵⁰⁰.
  func draw(trials: [Int], using randoms: inout [SeededRandom]) {
    var left = trials
    var start = 0
    while start < rowCount {
      let pool = rowCount - start
      let bits = min(DrawnRows.largestBlockBits, Int.bitWidth - 1 - pool.leadingZeroBitCount)
      let block = counts + start
      block.initialize(repeating: SIMD16(repeating: 0), count: 1 << bits)
      block.withMemoryRebound(to: UInt8.self, capacity: DrawnRows.lanes << bits) { bytes in
        for lane in 0..<DrawnRows.lanes {
          // The last block has probability 1, and takes what is left.
          let taken = randoms[lane].binomial(
            trials: left[lane], probability: Double(1 << bits) / Double(pool))
          left[lane] -= taken
          scatter(taken, bits: bits, over: bytes + lane, using: &randoms[lane])
        }
      }
      start += 1 << bits
    }
  }

  /// Counts so many rows of a block of 2ᵇⁱᵗˢ, in one lane.
  private func scatter(
    _ trials: Int, bits: Int, over lane: UnsafeMutablePointer<UInt8>,
    using random: inout SeededRandom
  ) {
    if bits == 0 {
      lane.pointee = UInt8(truncatingIfNeeded: trials)
      return
    }
    let mask = UInt64(1 << bits - 1)
    let shift = UInt64(bits)
    let perWord = 64 / bits
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 256) { words in
      var left = trials
      while left > 0 {
        let needed = min(256, (left + perWord - 1) / perWord)
        let filled = UnsafeMutableBufferPointer(rebasing: words[0..<needed])
        random.fill(filled)
        for word in filled {
          var word = word
          for _ in 0..<min(left, perWord) {
            lane[Int(word & mask) &* DrawnRows.lanes] &+= 1
            word >>= shift
          }
          left -= min(left, perWord)
        }
      }
    }
  }
}
