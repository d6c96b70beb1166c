extension NumberForm {
  /// Fills the rows of a chunk. Each form has a loop of its own.
  func decode(
    _ pages: PageReader, into rows: UnsafeMutableBufferPointer<Double>
  ) throws(ChunkReadingError) {
    switch self {
    case .int32: try Self.decode(PlainInteger<Int32>(), pages, rows)
    case .uint32: try Self.decode(PlainInteger<UInt32>(), pages, rows)
    case .int64: try Self.decode(PlainInteger<Int64>(), pages, rows)
    case .uint64: try Self.decode(PlainInteger<UInt64>(), pages, rows)
    case .float16: try Self.decode(PlainFloat<Float16>(), pages, rows)
    case .float: try Self.decode(PlainFloat<Float>(), pages, rows)
    case .double: try Self.decode(PlainFloat<Double>(), pages, rows)
    case .decimal32(let scale): try Self.decode(PlainDecimal<Int32>(scale: scale), pages, rows)
    case .decimal64(let scale): try Self.decode(PlainDecimal<Int64>(scale: scale), pages, rows)
    case .decimalBytes(let length, let scale):
      try Self.decode(PlainDecimalBytes(width: length, scale: scale), pages, rows)
    case .date: try Self.decode(PlainDate(), pages, rows)
    case .time32(let unit): try Self.decode(PlainTime<Int32>(unit: unit), pages, rows)
    case .time64(let unit), .timestamp(let unit):
      try Self.decode(PlainTime<Int64>(unit: unit), pages, rows)
    case .int96: try Self.decode(PlainInt96(), pages, rows)
    }
  }

  private static func decode(
    _ plain: some PlainNumber, _ pages: PageReader, _ rows: UnsafeMutableBufferPointer<Double>
  ) throws(ChunkReadingError) {
    var decoder = NumberDecoder(plain)
    try decoder.decode(pages, into: rows)
  }
}
