/// Bytes in memory can be read from any place.
extension [UInt8]: PositionedBytes {
  package var byteCount: Int { count }

  package func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Never) {
    buffer.copyBytes(from: self[offset..<offset + buffer.count])
  }
}
