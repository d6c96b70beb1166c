/// The bytes of an open file as they stand on the disk, or those that a pipe gave.
final class RawBytes: Sendable {
  private let descriptor: FileDescriptor
  /// What the file was when it was opened.
  private let stamp: FileStamp
  /// All that a pipe gave, which cannot be read again; nil: a file.
  private let piped: [UInt8]?

  init(_ path: String) throws(SystemError) {
    descriptor = try FileDescriptor(path, .read)
    stamp = try descriptor.stamp()
    switch try descriptor.kind() {
    case .file: piped = nil
    case .pipe: piped = try descriptor.readToEnd()
    case .folder: throw SystemError(number: SystemError.isDirectory)
    case .device: throw SystemError(number: SystemError.isDevice)
    }
  }

  /// How many there probably are.
  var expectedCount: Int { piped?.count ?? stamp.byteCount }

  /// Reads the bytes from an offset on; how many. Less than the buffer holds only at the end.
  func read(
    at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    guard let piped else { return try descriptor.read(at: offset, into: buffer) }
    let count = min(buffer.count, max(piped.count - offset, 0))
    buffer.copyBytes(from: piped.dropFirst(offset).prefix(count))
    return count
  }

  func read(at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      do throws(SystemError) {
        initialized = try read(at: offset, into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Whether the file is, as far as the system tells, what it was when it was opened.
  func isUnchanged() throws(SystemError) -> Bool {
    if piped != nil { return true }
    return try descriptor.stamp() == stamp
  }
}
