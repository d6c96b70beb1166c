/// Integers of 0 to 32 bits each, packed from the lowest bit on.
struct PackedIntegers {
  let start: UnsafeRawPointer
  let bitWidth: Int
  /// Which of the integers from `start` on are meant.
  let values: Range<Int>

  /// Each is found by a load of 8 bytes from the byte in which it starts, a shift and a mask; the
  /// padding behind a page makes the last loads safe.
  @inline(__always)
  func unpack(_ range: Range<Int>, into target: UnsafeMutablePointer<UInt32>) {
    let mask = UInt64(1) << UInt64(bitWidth) - 1
    var bit = (values.lowerBound + range.lowerBound) * bitWidth
    for index in 0..<range.count {
      let word = start.loadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self)
      target[index] = UInt32(truncatingIfNeeded: (word &>> UInt64(bit & 7)) & mask)
      bit &+= bitWidth
    }
  }
}
