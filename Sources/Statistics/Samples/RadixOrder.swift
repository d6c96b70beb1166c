/// Sorts numbers by counting their digits: O(n) for each digit of 11 bits, the place of equal ones
/// kept.
package enum RadixOrder {
  private static let digitBits = 11
  /// A digit's table is longer than a shorter list takes to compare.
  private static let fewest = 512

  /// Sorts values; −0 becomes 0.
  ///
  /// - Precondition: none of the values is NaN.
  package static func sort(_ values: inout [Double]) {
    values.withUnsafeMutableBufferPointer { values in
      // In place, as the columns that come here are long.
      values.withMemoryRebound(to: UInt64.self) { keys in
        for place in keys.indices { keys[place] = ordered(Double(bitPattern: keys[place])) }
        sort(keys, byBits: 0..<64)
        for (place, key) in keys.enumerated() {
          keys[place] = key >> 63 == 0 ? ~key : key & ~(1 << 63)
        }
      }
    }
  }

  /// Sorts by the bits of this range; what stands in the others is carried along.
  ///
  /// A carried place in the lower bits makes this an order of rows.
  package static func sort(_ keys: inout [UInt64], byBits bits: Range<Int>) {
    keys.withUnsafeMutableBufferPointer { sort($0, byBits: bits) }
  }

  /// A number that orders as the value does, and equals another's where the values are equal.
  static func ordered(_ value: Double) -> UInt64 {
    // Adding 0 makes 0 of −0.
    let bits = (value + 0).bitPattern
    return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
  }

  private static func sort(_ keys: UnsafeMutableBufferPointer<UInt64>, byBits bits: Range<Int>) {
    if bits.isEmpty { return }
    if keys.count < fewest {
      let mask = (~UInt64(0) >> UInt64(64 - bits.count)) << UInt64(bits.lowerBound)
      let sorted = keys.enumerated().sorted {
        ($0.element & mask, $0.offset) < ($1.element & mask, $1.offset)
      }
      for (place, entry) in sorted.enumerated() { keys[place] = entry.element }
      return
    }
    let other = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: keys.count)
    other.initialize(repeating: 0)
    defer { other.deallocate() }
    var (from, to) = (keys, other)
    for lowest in stride(from: bits.lowerBound, to: bits.upperBound, by: digitBits) {
      let width = min(digitBits, bits.upperBound - lowest)
      if pass(from, into: to, lowest: UInt64(lowest), buckets: 1 << width) { swap(&from, &to) }
    }
    if from.baseAddress != keys.baseAddress { _ = keys.update(fromContentsOf: other) }
  }

  /// False where all have the same digit, so that nothing was moved.
  private static func pass(
    _ keys: UnsafeMutableBufferPointer<UInt64>, into sorted: UnsafeMutableBufferPointer<UInt64>,
    lowest: UInt64, buckets: Int
  ) -> Bool {
    let mask = UInt64(buckets - 1)
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: buckets) { places in
      places.initialize(repeating: 0)
      for key in keys { places[Int((key >> lowest) & mask)] &+= 1 }
      if places[Int((keys[0] >> lowest) & mask)] == keys.count { return false }
      var next = 0
      for bucket in 0..<buckets {
        let count = places[bucket]
        places[bucket] = next
        next += count
      }
      for key in keys {
        let bucket = Int((key >> lowest) & mask)
        sorted[places[bucket]] = key
        places[bucket] &+= 1
      }
      return true
    }
  }
}
