internal import Bytes

/// The end of the file: the metadata, their length in four bytes, and the magic word.
enum Footer {
  private static let magic = Array("PAR1".utf8)
  private static let encryptedMagic = Array("PARE".utf8)

  /// Whether a file that starts with these bytes is Parquet.
  static func isMagic(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: magic) }

  /// The metadata, and where they start: the end of all pages.
  static func read<Source: PositionedBytes>(
    _ source: Source
  ) throws(ParquetFailure<Source.Failure>) -> (metadata: FileMetadata, start: Int) {
    guard source.byteCount >= magic.count else { throw .file(.notParquet) }
    let head = try bytes(of: source, 0..<magic.count)
    guard head == magic || head == encryptedMagic else { throw .file(.notParquet) }
    guard source.byteCount >= 12 else { throw .file(.truncated) }
    let tail = try bytes(of: source, source.byteCount - 8..<source.byteCount)
    if tail.suffix(4).elementsEqual(encryptedMagic) { throw .file(.encrypted) }
    guard head == magic, tail.suffix(4).elementsEqual(magic) else { throw .file(.truncated) }

    let length = tail.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    let end = source.byteCount - 8
    guard length <= end - magic.count else { throw .file(.corruptFooter(.offsetOutOfRange)) }
    let footer = try bytes(of: source, end - length..<end)
    let result = footer.withUnsafeBytes { bytes in
      Result { () throws(ParquetFault) in try FileMetadata.read(bytes) }
    }
    switch result {
    case .success(let metadata): return (metadata, end - length)
    case .failure(let fault): throw .file(.corruptFooter(fault))
    }
  }

  private static func bytes<Source: PositionedBytes>(
    of source: Source, _ range: Range<Int>
  ) throws(ParquetFailure<Source.Failure>) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    let result = bytes.withUnsafeMutableBytes { buffer in
      Result { () throws(Source.Failure) in
        try source.read(at: range.lowerBound, into: buffer)
      }
    }
    if case .failure(let error) = result { throw .source(error) }
    return bytes
  }
}
