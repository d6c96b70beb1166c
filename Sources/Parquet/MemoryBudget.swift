internal import Synchronization

/// How much memory a table may take, shared by all who fill it.
final class MemoryBudget: Sendable {
  let limit: Int
  private let taken = Atomic<Int>(0)

  init(limit: Int) { self.limit = limit }

  /// False where that is more than there is.
  func take(_ byteCount: Int) -> Bool {
    taken.wrappingAdd(byteCount, ordering: .relaxed).newValue <= limit
  }
}
