internal import CZlib

/// Pages in gzip's format, or in zlib's, which some writers took for it.
enum GzipPage {
  /// False where the data are corrupt or do not fill the room exactly.
  static func decompress(
    _ bytes: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer
  ) -> Bool {
    var stream = z_stream()
    precondition(harness_inflate_init(&stream) == Z_OK, "zlib did not start")
    defer { inflateEnd(&stream) }
    stream.next_in = UnsafeMutablePointer(
      mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.avail_in = UInt32(bytes.count)
    stream.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.avail_out = UInt32(room.count)
    while true {
      guard inflate(&stream, Z_FINISH) == Z_STREAM_END else { return false }
      if stream.avail_in == 0 || stream.avail_out == 0 { return stream.avail_out == 0 }
      // Another member follows.
      guard inflateReset(&stream) == Z_OK else { return false }
    }
  }

  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    UInt32(
      truncatingIfNeeded: crc32_z(
        0, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count))
  }
}
