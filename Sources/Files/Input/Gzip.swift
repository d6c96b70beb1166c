internal import CZlib

/// Gzip data (RFC 1952): one member or several, one after the other.
enum Gzip {
  private static let magic: [UInt8] = [0x1f, 0x8b]
  private static let chunkSize = 1 << 18

  static func isGzip(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: magic) }

  /// The content of all members. Checksums and lengths are checked by zlib.
  static func inflate(_ bytes: [UInt8]) throws(GzipInflationError) -> [UInt8] {
    var stream = z_stream()
    precondition(harness_inflate_init(&stream) == Z_OK, "zlib did not start")
    defer { inflateEnd(&stream) }

    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: chunkSize)
    var offset = 0
    while offset < bytes.count {
      let step = inflateStep(&stream, bytes[offset...], into: &chunk)
      offset += step.consumed
      content += chunk[..<step.produced]
      switch step.status {
      case Z_STREAM_END:
        if offset == bytes.count { return content }
        guard isGzip(bytes[offset...]) else {
          throw GzipInflationError(fault: .trailingBytes(offset: offset))
        }
        inflateReset(&stream)
      case Z_OK where step.consumed + step.produced > 0: continue
      case Z_MEM_ERROR: preconditionFailure("zlib ran out of memory")
      case Z_OK, Z_BUF_ERROR: throw GzipInflationError(fault: .truncated)
      default: throw GzipInflationError(fault: .corrupt)
      }
    }
    // All is consumed, but zlib may still hold back output.
    throw GzipInflationError(fault: .truncated)
  }

  private static func inflateStep(
    _ stream: inout z_stream, _ input: ArraySlice<UInt8>, into output: inout [UInt8]
  ) -> (status: Int32, consumed: Int, produced: Int) {
    // zlib counts in 32 bits; a file may be longer.
    let available = min(input.count, 1 << 30)
    let capacity = output.count
    let status = input.withUnsafeBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(available)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(capacity)
        return CZlib.inflate(&stream, Z_NO_FLUSH)
      }
    }
    return (status, available - Int(stream.avail_in), capacity - Int(stream.avail_out))
  }
}

/// A fault without the path, which whoever reads the file adds.
struct GzipInflationError: Error, Equatable {
  let fault: GzipFault
}
