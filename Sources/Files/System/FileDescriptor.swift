internal import Glibc

/// An open file or folder, closed when it goes out of scope.
struct FileDescriptor: ~Copyable {
  enum Purpose {
    case read
    /// A new file; fails where there is one already.
    case create
    /// Something that is there already and no plain file: a pipe, a terminal.
    case writeThrough
    /// A file that is made if it is not there; what is written goes to its end.
    case extend
  }

  private let number: Int32

  init(_ path: String, _ purpose: Purpose) throws(SystemError) {
    let flags =
      switch purpose {
      case .read: O_RDONLY
      case .create: O_WRONLY | O_CREAT | O_EXCL
      case .writeThrough: O_WRONLY
      case .extend: O_RDWR | O_CREAT | O_APPEND
      }
    // Read and write for all, less what the umask takes.
    number = try SystemError.check { open(path, flags | O_CLOEXEC, 0o666 as mode_t) }
  }

  deinit { close(number) }

  enum Kind {
    case file
    case folder
    /// A pipe or a socket: read once, to its end.
    case pipe
    /// Which may have no end.
    case device
  }

  func kind() throws(SystemError) -> Kind {
    switch try status().st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFCHR, S_IFBLK: .device
    default: .pipe
    }
  }

  func stamp() throws(SystemError) -> FileStamp {
    let status = try status()
    return FileStamp(
      byteCount: Int(status.st_size), seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec)
  }

  /// Whether a name in a folder still leads here.
  func isLinked() throws(SystemError) -> Bool { try status().st_nlink > 0 }

  func readToEnd() throws(SystemError) -> [UInt8] {
    // One byte more than the file has, so that its end is seen without another buffer.
    var bytes = [UInt8](repeating: 0, count: max(Int(try status().st_size), 0) + 1)
    var count = 0
    while true {
      if count == bytes.count { bytes += [UInt8](repeating: 0, count: max(count, 1 << 16)) }
      let start = count
      let read = try SystemError.check {
        bytes.withUnsafeMutableBytes { buffer in
          Glibc.read(number, buffer.baseAddress.map { $0 + start }, buffer.count - start)
        }
      }
      if read == 0 { break }
      count += read
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Reads from an offset on; less than the buffer holds only at the file's end.
  func read(
    at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    var count = 0
    while count < buffer.count {
      let read = try SystemError.check {
        pread(number, buffer.baseAddress.map { $0 + count }, buffer.count - count, offset + count)
      }
      if read == 0 { break }
      count += read
    }
    return count
  }

  func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let start = written
      written += try SystemError.check {
        bytes.withUnsafeBytes { buffer in
          Glibc.write(number, buffer.baseAddress.map { $0 + start }, buffer.count - start)
        }
      }
    }
  }

  /// Waits until all is on the disk. Some file systems cannot do so for a folder.
  func synchronize() throws(SystemError) {
    do {
      try SystemError.check { fsync(number) }
    } catch {
      guard error.number == EINVAL || error.number == ENOTSUP else { throw error }
    }
  }

  /// Marks the file as in use by a live process; the kernel takes the mark away when it ends.
  enum LockResult {
    case locked
    case usedByAnother
    /// The file system has no locks.
    case unsupported
  }

  func lock() -> LockResult {
    do {
      try SystemError.check { flock(number, LOCK_EX | LOCK_NB) }
      return .locked
    } catch {
      return error.number == EWOULDBLOCK ? .usedByAnother : .unsupported
    }
  }

  /// Waits until no other process has the file locked, or, to share it, until none is alone with it;
  /// not where the file system has no locks.
  func waitForLock(isShared: Bool = false) throws(SystemError) {
    do {
      try SystemError.check { flock(number, isShared ? LOCK_SH : LOCK_EX) }
    } catch {
      guard error.number == ENOLCK || error.number == ENOTSUP || error.number == EINVAL else {
        throw error
      }
    }
  }

  /// Cuts the file off behind so many bytes.
  func truncate(to byteCount: Int) throws(SystemError) {
    try SystemError.check { ftruncate(number, byteCount) }
  }

  private func status() throws(SystemError) -> stat {
    var status = stat()
    try SystemError.check { fstat(number, &status) }
    return status
  }
}
