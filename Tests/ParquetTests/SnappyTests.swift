import Testing

@testable import Parquet

@Suite struct SnappyTests {
  /// Nil where the data are refused.
  private func decompress(_ bytes: [UInt8], to count: Int) -> [UInt8]? {
    let input = PageBuffer()
    input.reserve(bytes.count)
    UnsafeMutableRawBufferPointer(start: input.start, count: bytes.count).copyBytes(from: bytes)
    var output = [UInt8](repeating: 0xee, count: count)
    let isWhole = output.withUnsafeMutableBytes {
      Snappy.decompress(input.bytes(bytes.count), into: $0)
    }
    return isWhole ? output : nil
  }

  private func text(_ string: String) -> [UInt8] { Array(string.utf8) }

  @Test func literals() {
    #expect(decompress([3, 2 << 2] + text("abc"), to: 3) == text("abc"))
    // Lengths of 60 and more stand in bytes of their own.
    for (head, length) in [([60 << 2, 69], 70), ([61 << 2, 0x2b, 1], 300)] as [([UInt8], Int)] {
      let long = (0..<length).map { UInt8($0 % 251) }
      let stream = ThriftWriter.varint(UInt64(length)) + head + long
      #expect(decompress(stream, to: length) == long)
    }
  }

  @Test func copies() {
    // "xab", then 4 bytes from 2 back, which overlap themselves; one, two and four bytes of offset.
    #expect(decompress([7, 2 << 2] + text("xab") + [0b0001, 2], to: 7) == text("xababab"))
    #expect(decompress([7, 2 << 2] + text("xab") + [3 << 2 | 2, 2, 0], to: 7) == text("xababab"))
    #expect(
      decompress([7, 2 << 2] + text("xab") + [3 << 2 | 3, 2, 0, 0, 0], to: 7) == text("xababab"))
    // 64 bytes from 20 back, with room behind them and without.
    let start = (0..<20).map { UInt8($0) }
    let copied = (0..<84).map { UInt8($0 % 20) }
    #expect(decompress([84, 19 << 2] + start + [63 << 2 | 2, 20, 0], to: 84) == copied)
    let tail = (0..<50).map { UInt8(100 + $0) }
    #expect(
      decompress([134, 1, 19 << 2] + start + [63 << 2 | 2, 20, 0, 49 << 2] + tail, to: 134)
        == copied + tail)
  }

  @Test(
    arguments: [
      ("nothing", [], 0), ("no end of the length", [0xff, 0xff], 5),
      ("another length", [2, 0, 97], 1), ("a literal beyond the input", [3, 2 << 2, 97], 3),
      ("a literal beyond the output", [1, 1 << 2, 97, 98], 1),
      ("a copy from nowhere", [5, 0, 97, 0b0001, 0], 5),
      ("a copy from before the start", [5, 0, 97, 0b0001, 2], 5),
      ("a copy beyond the output", [4, 0, 97, 0b0001, 1], 4),
      ("a copy cut off", [5, 0, 97, 0b0001], 5), ("too little", [5, 0, 97], 5),
      ("more behind", [1, 0, 97, 0, 98], 1),
      ("a huge literal", [1, 63 << 2, 0xff, 0xff, 0xff, 0xff, 1], 1),
    ] as [(String, [UInt8], Int)])
  func corruptDataAreRefused(name: String, bytes: [UInt8], count: Int) {
    #expect(decompress(bytes, to: count) == nil)
  }
}
