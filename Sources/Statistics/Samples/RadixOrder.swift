/// Sorts whole numbers by counting their digits: O(n) for each digit of 11 bits, the place of equal
/// ones kept.
package enum RadixOrder {
  private static let digitBits = 11

  /// Sorts values; −0 becomes 0.
  ///
  /// - Precondition: none of the values is NaN.
  package static func sort(_ values: inout [Double]) {
    var keys = values.map(ordered)
    sort(&keys, byBits: 0..<64)
    for (place, key) in keys.enumerated() {
      values[place] = Double(bitPattern: key >> 63 == 0 ? ~key : key & ~(1 << 63))
    }
  }

  /// A number that orders as the value does, and equals another's where the values are equal.
  static func ordered(_ value: Double) -> UInt64 {
    // Adding 0 makes 0 of −0.
    let bits = (value + 0).bitPattern
    return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
  }

  /// Sorts by the bits of this range; what stands in the others is carried along.
  ///
  /// A carried place in the lower bits makes this an order of rows.
  package static func sort(_ keys: inout [UInt64], byBits bits: Range<Int>) {
    // A digit's table is longer than a short list takes to compare.
    if keys.count < 512 {
      let mask =
        bits.isEmpty ? 0 : (~UInt64(0) >> UInt64(64 - bits.count)) << UInt64(bits.lowerBound)
      keys = keys.enumerated().sorted {
        ($0.element & mask, $0.offset) < ($1.element & mask, $1.offset)
      }
      .map(\.element)
      return
    }
    var other = [UInt64](repeating: 0, count: keys.count)
    for lowest in stride(from: bits.lowerBound, to: bits.upperBound, by: digitBits) {
      let width = min(digitBits, bits.upperBound - lowest)
      if pass(keys, into: &other, lowest: UInt64(lowest), buckets: 1 << width) {
        swap(&keys, &other)
      }
    }
  }

  /// False where all have the same digit, so that nothing was moved.
  private static func pass(
    _ keys: [UInt64], into sorted: inout [UInt64], lowest: UInt64, buckets: Int
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
      sorted.withUnsafeMutableBufferPointer { sorted in
        for key in keys {
          let bucket = Int((key >> lowest) & mask)
          sorted[places[bucket]] = key
          places[bucket] &+= 1
        }
      }
      return true
    }
  }
}
