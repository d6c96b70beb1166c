/// Bytes in memory are a source that never fails.
extension [UInt8]: ByteSource {
  package func open() throws(Never) -> sending any ByteStream<Never> {
    MemoryStream(bytes: self)
  }
}

private final class MemoryStream: ByteStream {
  private let bytes: [UInt8]
  private var offset = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Never) -> Int {
    let count = Swift.min(buffer.count, bytes.count - offset)
    buffer.copyBytes(from: bytes[offset..<offset + count])
    offset += count
    return count
  }
}
