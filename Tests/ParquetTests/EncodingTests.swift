import Testing

@testable import Parquet

@Suite struct EncodingTests {
  private func padded(_ bytes: [UInt8]) -> PageBuffer {
    let buffer = PageBuffer()
    buffer.reserve(bytes.count)
    UnsafeMutableRawBufferPointer(start: buffer.start, count: bytes.count).copyBytes(from: bytes)
    return buffer
  }

  /// The lowest bits first, in whole groups of 8.
  private func packed(_ values: [UInt32], bitWidth: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: (values.count + 7) / 8 * bitWidth)
    for (index, value) in values.enumerated() {
      for bit in 0..<bitWidth where value >> UInt32(bit) & 1 == 1 {
        let place = index * bitWidth + bit
        bytes[place / 8] |= 1 << UInt8(place % 8)
      }
    }
    return bytes
  }

  @Test(arguments: 0...32)
  func runsOfBothKinds(bitWidth: Int) throws {
    let mask = UInt32(truncatingIfNeeded: UInt64(1) << UInt64(bitWidth) - 1)
    let first = (0..<37).map { UInt32(truncatingIfNeeded: $0 * 0x9e37_79b9) & mask }
    let repeated = 0x89ab_cdef & mask
    let width = (bitWidth + 7) / 8
    // Five groups of which three values are padding are followed by 300 times the same value; the
    // reader is told where the first run ends by asking for no more of it.
    let bytes =
      ThriftWriter.varint(5 << 1 | 1) + packed(first, bitWidth: bitWidth)
      + ThriftWriter.varint(300 << 1) + littleEndian(repeated).prefix(width)
    let buffer = padded(bytes)
    // What is read from it does not keep it.
    defer { withExtendedLifetime(buffer) {} }
    var runs = try HybridRuns(buffer.bytes(bytes.count), bitWidth: bitWidth)
    var found: [UInt32] = []
    for limit in [10, 27, 3, 200, 100] {
      switch try runs.next(limit: limit) {
      case .repeated(let value, let count):
        found += Array(repeating: value, count: count)
      case .packed(let integers):
        let count = integers.values.count
        found += [UInt32](unsafeUninitializedCapacity: count) { target, initialized in
          if let start = target.baseAddress { integers.unpack(0..<count, into: start) }
          initialized = count
        }
      }
    }
    let expected = first + [0, 0, 0] + Array(repeating: repeated, count: 300)
    #expect(found == expected)
    #expect(throws: ParquetFault.truncated) { try runs.next(limit: 1) }
  }

  @Test func aLastGroupMayBeCutShort() throws {
    // Ten values of 4 bits need 5 bytes; two whole groups would take 8.
    let values: [UInt32] = Array(1...10)
    let bytes = [2 << 1 | 1] + packed(values, bitWidth: 4).prefix(5)
    let buffer = padded(bytes)
    // What is read from it does not keep it.
    defer { withExtendedLifetime(buffer) {} }
    var runs = try HybridRuns(buffer.bytes(bytes.count), bitWidth: 4)
    guard case .packed(let integers) = try runs.next(limit: 10) else {
      return #expect(Bool(false))
    }
    #expect(integers.values == 0..<10)
    // One byte less has not got ten values.
    runs = try HybridRuns(buffer.bytes(bytes.count - 1), bitWidth: 4)
    #expect(throws: ParquetFault.truncated) { try runs.next(limit: 10) }
  }

  @Test func levelsSayWhoIsThere() throws {
    // 11 packed levels, then 5 repeated ones.
    let levels: [UInt8] = [1, 0, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0] + [1, 1, 1, 1, 1]
    let bytes: [UInt8] = [2 << 1 | 1, 0b1000_1101, 0b0000_0011, 5 << 1, 1]
    let buffer = padded(bytes)
    // What is read from it does not keep it.
    defer { withExtendedLifetime(buffer) {} }
    var found = [UInt8](repeating: 9, count: levels.count)
    let present = try found.withUnsafeMutableBufferPointer { target in
      guard let start = target.baseAddress else { return 0 }
      return try DefinitionLevels.decode(
        buffer.bytes(bytes.count), rows: levels.count, into: start)
    }
    #expect(found == levels)
    #expect(present == levels.count { $0 == 1 })
  }

  /// The second example of the format's definition, in a block of 128.
  @Test func differences() throws {
    let bytes: [UInt8] =
      [0x80, 1, 4, 8, 14, 3, 2, 0, 0, 0] + [0b1100_0000, 0b0011_1111, 0, 0, 0, 0, 0, 0]
    let buffer = padded(bytes)
    // What is read from it does not keep it.
    defer { withExtendedLifetime(buffer) {} }
    var found = [Int32](repeating: 0, count: 8)
    let end = try found.withUnsafeMutableBufferPointer { target in
      guard let start = target.baseAddress else { return 0 }
      return try DeltaBinaryPacked.decode(buffer.bytes(bytes.count), count: 8, into: start)
    }
    #expect(found == [7, 5, 3, 1, 2, 3, 4, 5])
    #expect(end == bytes.count)
  }

  @Test func nestedThriftIsBounded() {
    // Structs within structs, as deep as there are bytes.
    let bytes = [UInt8](repeating: 0x1c, count: 100_000)
    #expect(throws: ParquetFault.malformedHeader) {
      try bytes.withUnsafeBytes { (bytes) throws(ParquetFault) in
        try PageHeader.read(bytes)
      }
    }
  }

  @Test(
    arguments: [
      ("0", [0], 0), ("-0.01", [0xff], 2), ("1.27", [0x7f], 2), ("-1.28", [0x80], 2),
      ("-9223372036854775808", [0x80, 0, 0, 0, 0, 0, 0, 0], 0),
      ("9223372036854775808", [0, 0x80, 0, 0, 0, 0, 0, 0, 0], 0),
      ("-18446744073709551616", [0xff, 0, 0, 0, 0, 0, 0, 0, 0], 0),
      ("-170141183460469231731.687303715884105728", [0x80] + Array(repeating: 0, count: 15), 18),
      (
        "0.170141183460469231731687303715884105727",
        [0x7f] + Array(repeating: 0xff, count: 15), 39
      ),
    ] as [(String, [UInt8], Int)])
  func decimals(text: String, bytes: [UInt8], scale: Int) {
    let found = bytes.withUnsafeBytes { ScaledInteger.value(bigEndian: $0, scale: scale) }
    #expect(found == Double(text))
  }
}
