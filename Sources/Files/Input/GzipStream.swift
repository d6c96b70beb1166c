internal import Bytes
internal import CZlib

/// The content of a gzip file (RFC 1952), member after member, inflated as it is asked for.
/// Checksums and lengths are checked by zlib.
final class GzipStream: ByteStream {
  private static let inputCapacity = 1 << 18

  private let raw: RawBytes
  private let path: String
  private var stream: UnsafeMutablePointer<z_stream>
  /// Compressed bytes, of which those before `consumed` are inflated.
  private var input: [UInt8] = []
  private var consumed = 0
  /// Where in the file the input ends.
  private var offset = 0
  private var isAtEnd = false

  init(_ raw: RawBytes, path: String) {
    self.raw = raw
    self.path = path
    // zlib's state points back at the stream, which therefore has to stay where it is.
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    precondition(harness_inflate_init(stream) == Z_OK, "zlib did not start")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    var produced = 0
    while produced < buffer.count, !isAtEnd {
      try fillInput()
      let step = inflateStep(into: UnsafeMutableRawBufferPointer(rebasing: buffer[produced...]))
      produced += step.produced
      switch step.status {
      case Z_STREAM_END: try startNextMember()
      case Z_OK where step.consumed + step.produced > 0: continue
      case Z_MEM_ERROR: preconditionFailure("zlib ran out of memory")
      case Z_OK, Z_BUF_ERROR: throw .corruptGzip(path: path, .truncated)
      default: throw .corruptGzip(path: path, .corrupt)
      }
    }
    return produced
  }

  /// Behind a member stands another one, or nothing.
  private func startNextMember() throws(FileError) {
    try fillInput(atLeast: Gzip.magic.count)
    if consumed == input.count {
      isAtEnd = true
    } else if Gzip.isGzip(input[consumed...]) {
      inflateReset(stream)
    } else {
      throw .corruptGzip(path: path, .trailingBytes(offset: offset - (input.count - consumed)))
    }
  }

  private func fillInput(atLeast count: Int = 1) throws(FileError) {
    guard input.count - consumed < count else { return }
    do throws(SystemError) {
      let more = try raw.read(at: offset, count: Self.inputCapacity)
      input.removeFirst(consumed)
      input += more
      consumed = 0
      offset += more.count
    } catch {
      throw .notReadable(path: path, errno: error.number)
    }
  }

  private func inflateStep(
    into output: UnsafeMutableRawBufferPointer
  ) -> (status: Int32, consumed: Int, produced: Int) {
    // zlib counts in 32 bits.
    let capacity = min(output.count, 1 << 30)
    let available = input.count - consumed
    let status = input.withUnsafeMutableBufferPointer { input in
      stream.pointee.next_in = input.baseAddress.map { $0 + consumed }
      stream.pointee.avail_in = UInt32(available)
      stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_out = UInt32(capacity)
      return inflate(stream, Z_NO_FLUSH)
    }
    let used = available - Int(stream.pointee.avail_in)
    consumed += used
    return (status, used, capacity - Int(stream.pointee.avail_out))
  }
}
