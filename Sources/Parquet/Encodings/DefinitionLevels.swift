/// Which rows of a page have a value: the levels of an optional column, which are 0 or 1.
enum DefinitionLevels {
  /// Writes a byte a row, 1 where there is a value; how many there are.
  static func decode(
    _ bytes: PaddedBytes, rows: Int, into levels: UnsafeMutablePointer<UInt8>
  ) throws(ParquetFault) -> Int {
    var runs = try HybridRuns(bytes, bitWidth: 1)
    var row = 0
    var present = 0
    while row < rows {
      switch try runs.next(limit: rows - row) {
      case .repeated(let level, let count):
        guard level <= 1 else { throw .malformedValues }
        (levels + row).update(repeating: UInt8(level), count: count)
        present += level == 1 ? count : 0
        row += count
      case .packed(let packed):
        present += unpack(packed, into: levels + row)
        row += packed.values.count
      }
    }
    return present
  }

  /// A byte of 8 levels becomes 8 bytes by one multiplication, which puts bit i at the bottom of
  /// byte i.
  private static func unpack(
    _ packed: PackedIntegers, into levels: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let count = packed.values.count
    var present = 0
    var index = 0
    // A page's levels are decoded to its end at once, so a run starts at a whole byte.
    while index + 8 <= count {
      let byte = packed.start.load(fromByteOffset: index >> 3, as: UInt8.self)
      let spread = (UInt64(byte & 0x7f) &* 0x0002_0408_1020_4081) & 0x0101_0101_0101_0101
      UnsafeMutableRawPointer(levels + index).storeBytes(
        of: spread | UInt64(byte >> 7) << 56, as: UInt64.self)
      present += byte.nonzeroBitCount
      index += 8
    }
    while index < count {
      let byte = packed.start.load(fromByteOffset: index >> 3, as: UInt8.self)
      let level = byte >> UInt8(index & 7) & 1
      levels[index] = level
      present += Int(level)
      index += 1
    }
    return present
  }
}
