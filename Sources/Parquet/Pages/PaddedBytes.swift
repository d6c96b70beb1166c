/// Bytes of a page, behind which at least `padding` more can be read: a decoder may load a whole
/// word at the last of them. What stands there means nothing.
struct PaddedBytes {
  static let padding = 16

  let start: UnsafeRawPointer
  let count: Int

  /// Without the first bytes.
  func dropping(_ length: Int) throws(ParquetFault) -> PaddedBytes {
    guard length >= 0, length <= count else { throw .truncated }
    return PaddedBytes(start: start + length, count: count - length)
  }

  func prefix(_ length: Int) throws(ParquetFault) -> PaddedBytes {
    guard length >= 0, length <= count else { throw .truncated }
    return PaddedBytes(start: start, count: length)
  }

  /// Four bytes, little-endian.
  func length(at offset: Int) throws(ParquetFault) -> Int {
    guard offset <= count - 4 else { throw .truncated }
    return Int(start.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  var raw: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }
}
