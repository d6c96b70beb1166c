internal import CLinux
internal import Glibc

/// An open file descriptor, closed when it goes out of scope, and not inherited by programs.
struct Descriptor: ~Copyable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { close(number) }

  init(opening path: String, _ flags: Int32, mode: mode_t = 0o600) throws(ProcessError) {
    let number = open(path, flags | O_CLOEXEC, mode)
    guard number >= 0 else { throw ProcessError(errno: errno) }
    self.number = number
  }

  /// The number, for somebody else to close.
  consuming func release() -> Int32 {
    let number = number
    discard self
    return number
  }

  /// Closes what it leads to and leads to nothing: whoever reads the other end of a pipe sees its end.
  borrowing func hangUp() {
    guard let nothing = try? Descriptor(opening: "/dev/null", O_WRONLY) else { return }
    harness_replace_descriptor(nothing.number, number)
  }

  /// Keeps reads from waiting.
  borrowing func setNonblocking() { _ = harness_set_nonblocking(number) }

  /// What is there to read: nil at the end, empty where nothing is there yet.
  borrowing func readAvailable(atMost count: Int = 1 << 16) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    while true {
      let read = bytes.withUnsafeMutableBytes { Glibc.read(number, $0.baseAddress, $0.count) }
      if read > 0 { return Array(bytes[..<read]) }
      if read == 0 { return nil }
      if errno == EINTR { continue }
      return errno == EAGAIN ? [] : nil
    }
  }

  /// Writes as much as goes without waiting; how much that was, or nil where nobody reads any more.
  borrowing func writeAvailable(_ bytes: ArraySlice<UInt8>) -> Int? {
    while true {
      let written = bytes.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
      if written >= 0 { return written }
      if errno == EINTR { continue }
      return errno == EAGAIN ? 0 : nil
    }
  }

  /// Writes all, and waits where it must; what cannot be written is lost.
  borrowing func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, let written = writeAvailable(rest) { rest = rest.dropFirst(written) }
  }
}
