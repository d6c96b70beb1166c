/// The records of a ZIP file around its entries, as far as entries are stored and small enough for
/// 32 bits (PKWARE's APPNOTE, 4.3).
enum ZIPRecord {
  static let localSignature: UInt32 = 0x0403_4B50
  static let centralSignature: UInt32 = 0x0201_4B50
  static let endSignature: UInt32 = 0x0605_4B50
  static let localSize = 30
  static let centralSize = 46
  static let endSize = 22

  /// 2.0; entries in folders need it.
  private static let version: UInt16 = 20
  /// The first day that the format can tell: no clock goes in, so that the same arrays are the same
  /// bytes.
  private static let day: UInt16 = 0x21
  /// A plain file that everybody may read, as Unix has it.
  private static let attributes: UInt32 = 0o100644 << 16

  /// One entry, as both of its records tell it.
  struct Entry {
    let name: [UInt8]
    let checksum: UInt32
    let size: UInt32
    let offset: UInt32

    /// What the two have in common, from the version to the length of the name.
    private var common: [UInt8] {
      var bytes = version.littleEndianBytes
      bytes += [0, 0, 0, 0]  // No flags; stored.
      bytes += UInt16(0).littleEndianBytes + day.littleEndianBytes
      bytes += checksum.littleEndianBytes + size.littleEndianBytes + size.littleEndianBytes
      bytes += UInt16(name.count).littleEndianBytes
      return bytes
    }

    /// Stands before the entry's bytes.
    var local: [UInt8] { localSignature.littleEndianBytes + common + [0, 0] + name }

    /// Stands in the list at the end.
    var central: [UInt8] {
      var bytes = centralSignature.littleEndianBytes
      bytes += (version | 3 << 8).littleEndianBytes  // Made on Unix.
      bytes += common
      bytes += [0, 0, 0, 0, 0, 0, 0, 0]  // No further fields, no comment, the first disk, no text.
      bytes += attributes.littleEndianBytes + offset.littleEndianBytes
      return bytes + name
    }
  }

  static func end(entries: Int, size: Int, offset: Int) -> [UInt8] {
    var bytes = endSignature.littleEndianBytes + [0, 0, 0, 0]
    bytes += UInt16(entries).littleEndianBytes + UInt16(entries).littleEndianBytes
    bytes += UInt32(size).littleEndianBytes + UInt32(offset).littleEndianBytes
    return bytes + [0, 0]
  }
}
