internal import Parallel

/// The memory in which the pages of one chunk are read.
final class PageBuffers {
  /// As they are stored.
  let stored = PageBuffer()
  /// Decompressed.
  let content = PageBuffer()
  let levels = PageBuffer()
  /// In plain encoding, where they were in a rarer one.
  let transcoded = PageBuffer()
}

/// Buffers for as many chunks as are read at once. A new one costs the system a fault a page of
/// memory, so each chunk takes over what another has done with.
final class PageBufferPool: Sendable {
  private let spare = Guarded<[Lent]>([])

  /// Only ever used by the one who took it.
  private struct Lent: @unchecked Sendable {
    let buffers: PageBuffers
  }

  func withBuffers<Result, Failure: Error>(
    _ body: (PageBuffers) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let lent = spare.withLock { $0.popLast() } ?? Lent(buffers: PageBuffers())
    defer { spare.withLock { $0.append(lent) } }
    return try body(lent.buffers)
  }
}
