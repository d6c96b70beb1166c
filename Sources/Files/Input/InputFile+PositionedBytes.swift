internal import Bytes

/// The bytes as they stand on the disk; those of a gzip file are not inflated.
extension InputFile: PositionedBytes {
  package var byteCount: Int { raw.expectedCount }

  package func read(
    at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) {
    var filled = 0
    while filled < buffer.count {
      let start = filled
      let count = try Self.reading(path) { () throws(SystemError) in
        try raw.read(
          at: offset + start, into: UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
      }
      // The file has become shorter.
      guard count > 0 else { throw .changedWhileRead(path: path) }
      filled += count
    }
  }
}
