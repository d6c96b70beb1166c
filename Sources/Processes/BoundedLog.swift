internal import Glibc

/// What a program says, in a file of bounded size: the start as it comes, and the end when it has ended.
struct BoundedLog: ~Copyable {
  /// Of the start and of the end, each.
  static let limit = 256 * 1024

  private let file: Descriptor
  private var written = 0
  /// The last bytes that are not in the file; up to twice the limit between two cuts.
  private var tail: [UInt8] = []
  private var leftOut = 0

  init(path: String) throws(ProcessError) {
    file = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_APPEND)
  }

  mutating func append(_ bytes: [UInt8]) {
    let start = min(bytes.count, Self.limit - written)
    if start > 0 {
      file.write(Array(bytes[..<start]))
      written += start
    }
    tail += bytes[max(start, 0)...]
    if tail.count > 2 * Self.limit { cut() }
  }

  mutating func finish() {
    cut()
    if leftOut > 0 { file.write(Array("\n[... \(leftOut) bytes left out ...]\n".utf8)) }
    file.write(tail)
    tail = []
  }

  private mutating func cut() {
    let excess = tail.count - Self.limit
    guard excess > 0 else { return }
    tail.removeFirst(excess)
    leftOut += excess
  }
}
