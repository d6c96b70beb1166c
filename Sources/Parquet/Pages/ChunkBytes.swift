/// The bytes of one column chunk, read forwards and a page at a time.
///
/// They are copied rather than mapped: a mapped file counts as memory in use, and a file that
/// shrinks while it is mapped kills the process.
final class ChunkBytes {
  typealias Reading = (_ offset: Int, UnsafeMutableRawBufferPointer) -> Bool

  /// Fills a buffer from a place in the file on; false where the source failed.
  private let read: Reading
  private let end: Int
  /// Where the next bytes stand in the file.
  private(set) var offset: Int
  private let buffer: PageBuffer
  /// What the buffer holds: the bytes of the file from `bufferStart` on.
  private var bufferStart: Int
  private var bufferCount = 0

  /// What is read at once, so that a page's header rarely takes a read of its own; little enough
  /// that moving what is left of it costs nothing.
  private static let readAhead = 1 << 16

  init(_ range: Range<Int>, in buffer: PageBuffer, read: @escaping Reading) {
    self.buffer = buffer
    self.read = read
    end = range.upperBound
    offset = range.lowerBound
    bufferStart = range.lowerBound
  }

  var remaining: Int { end - offset }

  /// The next bytes, or all that are left if there are fewer; valid until the next call.
  func peek(_ count: Int) throws(ChunkReadingError) -> PaddedBytes {
    let count = min(count, remaining)
    let held = bufferStart + bufferCount - offset
    if held < count {
      let wanted = min(max(count, Self.readAhead), remaining)
      let consumed = offset - bufferStart
      // What is left moves to the front; the rest is read behind it.
      memmoveToFront(consumed, held)
      buffer.reserve(wanted, keeping: held)
      let room = UnsafeMutableRawBufferPointer(
        start: buffer.start + held, count: wanted - held)
      guard read(offset + held, room) else { throw .source }
      bufferStart = offset
      bufferCount = wanted
    }
    return PaddedBytes(start: UnsafeRawPointer(buffer.start) + (offset - bufferStart), count: count)
  }

  /// Steps over bytes; no more than remain.
  func advance(_ count: Int) { offset += count }

  private func memmoveToFront(_ from: Int, _ count: Int) {
    guard from > 0, count > 0 else { return }
    buffer.start.copyMemory(from: buffer.start + from, byteCount: count)
  }
}
