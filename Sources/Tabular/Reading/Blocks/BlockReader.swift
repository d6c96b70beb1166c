internal import Bytes
internal import Parallel

/// Cuts a source into blocks, which are handed out one by one to whoever asks, on any thread.
///
/// No block ends within a character or between CR and LF, so each can be looked at by itself.
final class BlockReader<Failure: Error>: Sendable {
  private struct State {
    let stream: any ByteStream<Failure>
    /// Bytes that were read but belong to the next block.
    var carried: [UInt8] = []
    var blockCount = 0
    var isAtEnd = false
  }

  private let state: Guarded<State>
  private let length: Int

  /// A block has `length` bytes, more or less; `skipped` ones at the source's start are no text.
  init(
    _ source: some ByteSource<Failure>, length: Int, skipping skipped: Int
  ) throws(Failure) {
    let stream = try source.open()
    _ = try PaddedBuffer().append(skipped) { (room) throws(Failure) in
      try stream.read(into: room)
    }
    state = Guarded(State(stream: stream))
    self.length = length
  }

  /// Reads the next block; its place among the blocks, or nil at the end.
  func next(into buffer: PaddedBuffer) throws(Failure) -> Int? {
    try state.withLock { (state) throws(Failure) in
      buffer.count = 0
      buffer.append(state.carried)
      state.carried = []
      while !state.isAtEnd {
        let count = try buffer.append(length) { (room) throws(Failure) in
          try state.stream.read(into: room)
        }
        state.isAtEnd = count < length
        if state.isAtEnd { break }
        let end = Self.lastCut(buffer.bytes)
        guard end > 0 else { continue }
        state.carried = Array(buffer.bytes[end...])
        buffer.count = end
        break
      }
      guard buffer.count > 0 else { return nil }
      buffer.pad(with: 0)
      defer { state.blockCount += 1 }
      return state.blockCount
    }
  }

  /// The last place at which no character and no CRLF is cut, whatever follows.
  private static func lastCut(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if bytes.last == UInt8(ascii: "\r") { return bytes.count - 1 }
    // A sequence that lacks up to three bytes starts with a byte that says how long it is.
    for (back, leastLead) in [(1, 0xc0), (2, 0xe0), (3, 0xf0)] as [(Int, UInt8)]
    where back <= bytes.count && bytes[bytes.count - back] >= leastLead {
      return bytes.count - back
    }
    return bytes.count
  }
}
