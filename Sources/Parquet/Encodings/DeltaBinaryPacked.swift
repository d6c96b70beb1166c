/// Whole numbers as differences (DELTA_BINARY_PACKED): a first value, then blocks of differences
/// above the least one of the block, each block in miniblocks of one bit width. Sums wrap around.
enum DeltaBinaryPacked {
  /// Where the bytes behind the numbers start.
  static func decode<Number: FixedWidthInteger>(
    _ bytes: PaddedBytes, count: Int, into target: UnsafeMutablePointer<Number>
  ) throws(ParquetFault) -> Int {
    var cursor = Cursor(bytes: bytes)
    let blockSize = try cursor.varint()
    let miniblocks = try cursor.varint()
    guard (1...1 << 20).contains(blockSize), (1...blockSize).contains(miniblocks),
      blockSize % miniblocks == 0, (blockSize / miniblocks) % 8 == 0,
      try cursor.varint() == UInt64(count)
    else { throw .malformedValues }
    let miniblockSize = Int(blockSize / miniblocks)
    var value = try cursor.zigzag()
    guard count > 0 else { return cursor.position }
    target[0] = Number(truncatingIfNeeded: value)
    var index = 1
    while index < count {
      let least = try cursor.zigzag()
      let widths = cursor.position
      try cursor.advance(Int(miniblocks))
      for miniblock in 0..<Int(miniblocks) where index < count {
        let width = Int(bytes.start.load(fromByteOffset: widths + miniblock, as: UInt8.self))
        guard width <= 64 else { throw .malformedValues }
        let start = cursor.position
        try cursor.advance(miniblockSize * width / 8)
        let values = min(miniblockSize, count - index)
        for place in 0..<values {
          let difference = bits(bytes.start + start, at: place &* width, width)
          value = value &+ least &+ Int64(bitPattern: difference)
          target[index] = Number(truncatingIfNeeded: value)
          index += 1
        }
      }
    }
    return cursor.position
  }

  /// Up to 64 bits from a place on; the padding makes the loads safe.
  @inline(__always)
  private static func bits(_ start: UnsafeRawPointer, at bit: Int, _ width: Int) -> UInt64 {
    guard width > 0 else { return 0 }
    let byte = bit &>> 3
    let shift = UInt64(bit & 7)
    var word = start.loadUnaligned(fromByteOffset: byte, as: UInt64.self) &>> shift
    if width > 56, shift > 0 {
      let next = start.loadUnaligned(fromByteOffset: byte + 8, as: UInt64.self)
      word |= next &<< (64 - shift)
    }
    return word & (UInt64.max &>> UInt64(64 - width))
  }

  private struct Cursor {
    let bytes: PaddedBytes
    var position = 0

    mutating func varint() throws(ParquetFault) -> UInt64 {
      var value: UInt64 = 0
      for shift in stride(from: UInt64(0), to: 70, by: 7) {
        guard position < bytes.count else { throw .truncated }
        let next = bytes.start.load(fromByteOffset: position, as: UInt8.self)
        position += 1
        value |= UInt64(next & 0x7f) << shift
        if next < 0x80 { return value }
      }
      throw .malformedValues
    }

    mutating func zigzag() throws(ParquetFault) -> Int64 {
      let value = try varint()
      return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    mutating func advance(_ count: Int) throws(ParquetFault) {
      guard count <= bytes.count - position else { throw .truncated }
      position += count
    }
  }
}
