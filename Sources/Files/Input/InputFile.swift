package import Bytes

/// A file that is open to be read, as often as one likes.
///
/// Its bytes are those on the disk; those of a gzip file are inflated, which is told by its first
/// two bytes and not by its name. Nothing of it stays in memory but what a stream has in its
/// buffer. A pipe can be read once, so its bytes are kept for as long as this is.
package final class InputFile: ByteSource {
  /// As it was asked for.
  package let path: String
  let raw: RawBytes
  private let isGzip: Bool

  /// Opens a file, or a pipe; not a device, which may have no end.
  package init(_ path: String) throws(FileError) {
    let file: RawBytes
    do throws(SystemError) { file = try RawBytes(path) } catch {
      switch error.number {
      case SystemError.noSuchEntry:
        let siblings = (try? FileSystem.names(in: Path(path).parent)) ?? []
        throw .notFound(path: path, siblings: siblings)
      case SystemError.isDirectory: throw .isDirectory(path: path)
      case SystemError.isDevice: throw .isDevice(path: path)
      default: throw .notReadable(path: path, errno: error.number)
      }
    }
    self.path = path
    raw = file
    isGzip = try Self.reading(path) { () throws(SystemError) in
      try Gzip.isGzip(file.read(at: 0, count: Gzip.magic.count))
    }
  }

  package func open() throws(FileError) -> sending any ByteStream<FileError> {
    isGzip ? GzipStream(raw, path: path) : RawStream(raw, path: path)
  }

  /// The bytes, all at once: for files that are small.
  package func contents() throws(FileError) -> [UInt8] {
    let stream = try open()
    // One byte more than the file has, so that its end is seen without another buffer.
    var bytes = [UInt8](repeating: 0, count: max(raw.expectedCount, 0) + 1)
    var count = 0
    while true {
      if count == bytes.count { bytes += [UInt8](repeating: 0, count: max(count, 1 << 16)) }
      var failure: FileError?
      let read = bytes.withUnsafeMutableBytes { buffer in
        do throws(FileError) {
          return try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
        } catch {
          failure = error
          return 0
        }
      }
      if let failure { throw failure }
      if read == 0 { break }
      count += read
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// The first bytes on the disk, fewer where there are no more: they tell what the file is.
  package func start(count: Int) throws(FileError) -> [UInt8] {
    try Self.reading(path) { () throws(SystemError) in try raw.read(at: 0, count: count) }
  }

  /// Hashes the bytes on the disk. O(bytes), in a buffer's memory.
  package func identity() throws(FileError) -> FileIdentity {
    let hash = ContentHash()
    let byteCount = try Self.reading(path) { () throws(SystemError) in
      var offset = 0
      while true {
        let bytes = try raw.read(at: offset, count: 1 << 18)
        if bytes.isEmpty { return offset }
        bytes.withUnsafeBytes { hash.update($0) }
        offset += bytes.count
      }
    }
    return FileIdentity(path: path, byteCount: byteCount, sha256: hash.finish())
  }

  /// An error where the file was written to since it was opened, so that what was read of it at one
  /// time does not fit what was read at another.
  package func checkUnchanged() throws(FileError) {
    let isUnchanged = try Self.reading(path) { () throws(SystemError) in try raw.isUnchanged() }
    guard isUnchanged else { throw .changedWhileRead(path: path) }
  }

  /// A small file whole, and which it was.
  package static func read(
    _ path: String
  ) throws(FileError) -> (contents: [UInt8], identity: FileIdentity) {
    let file = try InputFile(path)
    return (try file.contents(), try file.identity())
  }

  static func reading<Value>(
    _ path: String, _ body: () throws(SystemError) -> Value
  ) throws(FileError) -> Value {
    do { return try body() } catch { throw .notReadable(path: path, errno: error.number) }
  }
}
