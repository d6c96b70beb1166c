/// Undoes encodings that shrink the plain one, so that plain values are decoded in one place.
struct PlainTranscoder {
  let buffer: PageBuffer
  /// Values in the page.
  let count: Int
  /// Bytes that the plain values may take.
  let limit: Int

  /// BYTE_STREAM_SPLIT: the first bytes of all values, then the second bytes of all, and so on.
  func streams(_ bytes: PaddedBytes, width: Int) throws(ChunkReadingError) -> PaddedBytes {
    guard bytes.count / width >= count else { throw .fault(.truncated) }
    let target = buffer.room(for: count * width, of: UInt8.self)
    let stride = bytes.count / width
    for byte in 0..<width {
      let stream = bytes.start.assumingMemoryBound(to: UInt8.self) + byte * stride
      for index in 0..<count { target[index &* width &+ byte] = stream[index] }
    }
    return buffer.bytes(count * width)
  }

  /// DELTA_BINARY_PACKED.
  func integers<Number: FixedWidthInteger & BitwiseCopyable>(
    _ bytes: PaddedBytes, as type: Number.Type
  ) throws(ChunkReadingError) -> PaddedBytes {
    let target = buffer.room(for: count, of: type)
    _ = try ChunkReadingError.inData { () throws(ParquetFault) in
      try DeltaBinaryPacked.decode(bytes, count: count, into: target)
    }
    return buffer.bytes(count * MemoryLayout<Number>.size)
  }

  /// DELTA_LENGTH_BYTE_ARRAY: the lengths of all texts, then their bytes.
  func texts(_ bytes: PaddedBytes) throws(ChunkReadingError) -> PaddedBytes {
    let (lengths, text) = try lengths(bytes)
    guard text.count <= limit else { throw .outOfMemory }
    buffer.reserve(text.count + 4 * count)
    var read = 0
    var written = 0
    for length in lengths {
      let length = Int(length)
      guard length >= 0, length <= text.count - read else { throw .fault(.malformedValues) }
      written = append(text.start + read, length, at: written)
      read += length
    }
    return buffer.bytes(written)
  }

  /// DELTA_BYTE_ARRAY: how much of the text before each text starts with, then the rest of each.
  func prefixedTexts(_ bytes: PaddedBytes) throws(ChunkReadingError) -> PaddedBytes {
    let (prefixes, rest) = try lengths(bytes)
    let (suffixes, text) = try lengths(rest)
    let size = try totalLength(prefixes, suffixes, of: text.count)
    buffer.reserve(size)
    var read = 0
    var written = 0
    var last = 0..<0
    for (prefix, suffix) in zip(prefixes, suffixes) {
      let prefix = Int(prefix)
      let suffix = Int(suffix)
      let start = written + 4
      _ = append(UnsafeRawPointer(buffer.start) + last.lowerBound, prefix, at: written)
      (buffer.start + start + prefix).copyMemory(from: text.start + read, byteCount: suffix)
      last = start..<start + prefix + suffix
      buffer.start.storeBytes(
        of: UInt32(last.count), toByteOffset: written, as: UInt32.self)
      read += suffix
      written = last.upperBound
    }
    return buffer.bytes(written)
  }

  /// A few bytes may repeat long prefixes, so the size is known before there is memory for it.
  private func totalLength(
    _ prefixes: [Int32], _ suffixes: [Int32], of textCount: Int
  ) throws(ChunkReadingError) -> Int {
    var size = 0
    var read = 0
    var last = 0
    for (prefix, suffix) in zip(prefixes, suffixes) {
      let prefix = Int(prefix)
      let suffix = Int(suffix)
      guard prefix >= 0, prefix <= last, suffix >= 0, suffix <= textCount - read else {
        throw .fault(.malformedValues)
      }
      last = prefix + suffix
      read += suffix
      size += 4 + last
    }
    guard size <= Int(Int32.max) else { throw .unsupported(.hugePage) }
    guard size <= limit else { throw .outOfMemory }
    return size
  }

  private func lengths(
    _ bytes: PaddedBytes
  ) throws(ChunkReadingError) -> (lengths: [Int32], rest: PaddedBytes) {
    try ChunkReadingError.inData { () throws(ParquetFault) in
      var lengths = [Int32](repeating: 0, count: count)
      let result = lengths.withUnsafeMutableBufferPointer { buffer in
        Result { () throws(ParquetFault) in
          guard let target = buffer.baseAddress else { return 0 }
          return try DeltaBinaryPacked.decode(bytes, count: count, into: target)
        }
      }
      return (lengths, try bytes.dropping(try result.get()))
    }
  }

  /// A plain text: its length and its bytes. Where the next one starts.
  private func append(_ text: UnsafeRawPointer, _ length: Int, at offset: Int) -> Int {
    buffer.start.storeBytes(of: UInt32(length), toByteOffset: offset, as: UInt32.self)
    (buffer.start + offset + 4).copyMemory(from: text, byteCount: length)
    return offset + 4 + length
  }
}
