import Foundation

/// Gzip files made without zlib, so that zlib is not its own judge.
enum GzipSample {
  static let text = String(repeating: "name,age\nAnn,31\n", count: 3)

  /// `text` as Python's `gzip.compress(text, 9, mtime=0)` writes it.
  static let compressed = [UInt8](
    Data(base64Encoded: "H4sIAAAAAAACA8tLzE3VSUxP5XLMy9MxNuTKI8AHAHpEkMgwAAAA") ?? Data())

  /// A member whose data are stored, not compressed.
  static func stored(_ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]
    var rest = content[...]
    repeat {
      let block = rest.prefix(0xffff)
      rest = rest.dropFirst(block.count)
      bytes.append(rest.isEmpty ? 1 : 0)
      bytes += littleEndian(UInt16(block.count)) + littleEndian(~UInt16(block.count)) + block
    } while !rest.isEmpty
    return bytes + littleEndian(checksum(content)) + littleEndian(UInt32(content.count))
  }

  private static func littleEndian(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  /// CRC-32 of RFC 1952, bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 {
        let isOdd = sum & 1 == 1
        sum >>= 1
        if isOdd { sum ^= 0xedb8_8320 }
      }
    }
    return ~sum
  }
}
