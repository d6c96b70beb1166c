internal import Bytes
internal import Parallel

/// Reads the pieces of a text again, which are handed out one by one to whoever asks, on any thread.
final class PieceReader<Failure: Error>: Sendable {
  private struct State {
    let stream: any ByteStream<Failure>
    var offset = 0
    var next = 0
  }

  private let state: Guarded<State>
  private let pieces: [RecordMap.Piece]
  private let textStart: Int

  init(
    _ source: some ByteSource<Failure>, _ map: RecordMap, textStart: Int
  ) throws(Failure) {
    state = Guarded(State(stream: try source.open()))
    pieces = map.pieces
    self.textStart = textStart
  }

  /// Reads the next piece; nil behind the last, or where the source has become shorter.
  func next(into buffer: PaddedBuffer) throws(Failure) -> Int? {
    try state.withLock { (state) throws(Failure) in
      guard state.next < pieces.count else { return nil }
      let piece = pieces[state.next]
      defer { state.next += 1 }
      try Self.read(&state, textStart + piece.offset - state.offset, into: buffer)
      let isWhole = try Self.read(&state, piece.byteCount, into: buffer)
      buffer.padText()
      return isWhole ? state.next : nil
    }
  }

  @discardableResult
  private static func read(
    _ state: inout State, _ count: Int, into buffer: PaddedBuffer
  ) throws(Failure) -> Bool {
    buffer.count = 0
    let read = try buffer.append(count) { (room) throws(Failure) in
      try state.stream.read(into: room)
    }
    state.offset += read
    return read == count
  }
}
