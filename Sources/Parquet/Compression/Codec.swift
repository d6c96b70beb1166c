/// How pages are compressed, by the format's numbers.
enum Codec: Int, Sendable {
  case none = 0
  case snappy = 1
  case gzip = 2
  case zstd = 6

  /// The format's name for a codec that this reader does not know.
  static func name(_ number: Int) -> String {
    switch number {
    case 3: "LZO"
    case 4: "BROTLI"
    case 5: "LZ4"
    case 7: "LZ4_RAW"
    default: "\(number)"
    }
  }

  /// No data can grow by more when they are decompressed: a Snappy copy of 64 bytes takes 3, a
  /// Deflate match of 258 takes 2 bits, a Zstandard block of 128 KiB takes 4 bytes. A page that
  /// claims more is refused before there is memory for it.
  private var greatestRatio: Int {
    switch self {
    case .none: 1
    case .snappy: 22
    case .gzip: 1_032
    case .zstd: 1 << 15
    }
  }

  /// Decompresses to exactly as many bytes as are expected.
  func decompress(
    _ bytes: PaddedBytes, to count: Int, in buffer: PageBuffer
  ) throws(ParquetFault) -> PaddedBytes {
    guard self != .none else {
      guard count == bytes.count else { throw .corruptCompression }
      return bytes
    }
    // The small number stands for headers.
    guard count / greatestRatio <= bytes.count + 64 else { throw .corruptCompression }
    buffer.reserve(count)
    let room = UnsafeMutableRawBufferPointer(start: buffer.start, count: count)
    let isWhole =
      switch self {
      case .none: true
      case .snappy: Snappy.decompress(bytes, into: room)
      case .gzip: GzipPage.decompress(bytes.raw, into: room)
      case .zstd: ZstandardPage.decompress(bytes.raw, into: room)
      }
    guard isWhole else { throw .corruptCompression }
    return buffer.bytes(count)
  }
}
