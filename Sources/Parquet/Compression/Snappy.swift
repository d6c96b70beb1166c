/// Raw Snappy data, by Google's description of the format.
///
/// A stream is the length of the content and then elements: bytes as they are, or a copy of bytes
/// that came before. Most are short, so both kinds move 16 bytes at once where there is room for
/// them, and then go on from where the element really ends.
enum Snappy {
  /// False where the data are corrupt or do not fill the room exactly.
  static func decompress(_ bytes: PaddedBytes, into room: UnsafeMutableRawBufferPointer) -> Bool {
    guard let output = room.baseAddress else { return false }
    var input = 0
    guard preamble(bytes, &input) == room.count else { return false }
    var written = 0
    while input < bytes.count {
      let tag = Int(bytes.start.load(fromByteOffset: input, as: UInt8.self))
      // The padding behind the input makes this load safe; whether the element's own bytes are
      // there is seen below.
      let following = Int(
        bytes.start.loadUnaligned(fromByteOffset: input + 1, as: UInt32.self))
      let length: Int
      let offset: Int
      switch tag & 3 {
      case 0:
        var literal = tag >> 2
        input += 1
        if literal >= 60 {
          let width = literal - 59
          literal = following & (1 << (8 * width) - 1)
          input += width
        }
        literal += 1
        guard literal <= bytes.count - input, literal <= room.count - written else { return false }
        let source = bytes.start + input
        let target = output + written
        if literal <= 16, room.count - written >= 16 {
          move16(source, target)
        } else {
          target.copyMemory(from: source, byteCount: literal)
        }
        input += literal
        written += literal
        continue
      case 1:
        length = (tag >> 2) & 7 + 4
        offset = (tag >> 5) << 8 | following & 0xff
        input += 2
      case 2:
        length = tag >> 2 + 1
        offset = following & 0xffff
        input += 3
      default:
        length = tag >> 2 + 1
        offset = following
        input += 5
      }
      guard offset > 0, offset <= written, length <= room.count - written else { return false }
      let source = UnsafeRawPointer(output + written - offset)
      let target = output + written
      if offset >= 16, room.count - written >= 64 {
        // Lengths are 64 at most.
        var moved = 0
        while moved < length {
          move16(source + moved, target + moved)
          moved += 16
        }
      } else {
        // The copy may overlap itself and then repeats what it wrote.
        for index in 0..<length {
          target.storeBytes(
            of: source.load(fromByteOffset: index, as: UInt8.self), toByteOffset: index,
            as: UInt8.self)
        }
      }
      written += length
    }
    return input == bytes.count && written == room.count
  }

  /// The length of the content; −1 where the bytes do not start with one.
  private static func preamble(_ bytes: PaddedBytes, _ input: inout Int) -> Int {
    var length = 0
    for shift in stride(from: 0, to: 35, by: 7) {
      guard input < bytes.count else { return -1 }
      let next = Int(bytes.start.load(fromByteOffset: input, as: UInt8.self))
      input += 1
      length |= (next & 0x7f) << shift
      if next < 0x80 { return length }
    }
    return -1
  }

  @inline(__always)
  private static func move16(_ source: UnsafeRawPointer, _ target: UnsafeMutableRawPointer) {
    let low = source.loadUnaligned(as: UInt64.self)
    let high = source.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    target.storeBytes(of: low, as: UInt64.self)
    target.storeBytes(of: high, toByteOffset: 8, as: UInt64.self)
  }
}
