internal import Synchronization

/// Hands out 0, 1, 2 … to whoever asks, each once.
final class Counter: Sendable {
  private let next = Atomic<Int>(0)

  func take() -> Int { next.wrappingAdd(1, ordering: .relaxed).oldValue }
}
