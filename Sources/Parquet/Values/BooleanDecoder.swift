/// Decodes booleans into the codes of the levels `false` and `true`.
struct BooleanDecoder: ValueDecoder {
  static var missing: Int32 { -1 }

  func readDictionary(_ page: DictionaryPage) throws(ChunkReadingError) {
    throw .fault(.misplacedDictionary)
  }

  func decode(
    _ page: DataPage, into target: UnsafeMutablePointer<Int32>
  ) throws(ChunkReadingError) {
    try ChunkReadingError.inData { () throws(ParquetFault) in
      switch page.values {
      case .plain:
        guard (page.present + 7) / 8 <= page.bytes.count else { throw .truncated }
        unpack(
          PackedIntegers(start: page.bytes.start, bitWidth: 1, values: 0..<page.present),
          into: target)
      case .booleanRuns: try decodeRuns(page, into: target)
      case .indices: throw .malformedHeader
      }
    }
  }

  /// The length of the runs stands before them.
  private func decodeRuns(
    _ page: DataPage, into target: UnsafeMutablePointer<Int32>
  ) throws(ParquetFault) {
    let length = try page.bytes.length(at: 0)
    var runs = try HybridRuns(try page.bytes.dropping(4).prefix(length), bitWidth: 1)
    var written = 0
    while written < page.present {
      switch try runs.next(limit: page.present - written) {
      case .repeated(let value, let count):
        guard value <= 1 else { throw .malformedValues }
        (target + written).update(repeating: Int32(value), count: count)
        written += count
      case .packed(let packed):
        unpack(packed, into: target + written)
        written += packed.values.count
      }
    }
  }

  private func unpack(_ packed: PackedIntegers, into target: UnsafeMutablePointer<Int32>) {
    let count = packed.values.count
    // One bit of a number below 2³¹: the two types have the same bits.
    target.withMemoryRebound(to: UInt32.self, capacity: count) { target in
      packed.unpack(0..<count, into: target)
    }
  }
}
