internal import CZstd

/// Pages in Zstandard's format (RFC 8878).
enum ZstandardPage {
  /// False where the data are corrupt or do not fill the room exactly.
  static func decompress(
    _ bytes: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer
  ) -> Bool {
    let size = ZSTD_decompress(room.baseAddress, room.count, bytes.baseAddress, bytes.count)
    return ZSTD_isError(size) == 0 && size == room.count
  }
}
