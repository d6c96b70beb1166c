internal import Dispatch

/// Threads to share work out to.
///
/// Whoever shares work out keeps its answer free of their number: the parts that sums are made of
/// follow from the data alone, and are added in the parts' order.
package struct Workers: Sendable {
  package let count: Int

  /// - Precondition: at least one.
  package init(_ count: Int) {
    precondition(count >= 1, "nothing is done by no thread")
    self.count = count
  }

  package static let one = Workers(1)

  /// Does the body for each part of `0 ..< parts`, in no promised order; returns when all are done.
  ///
  /// Parts are handed out one by one, so uneven ones balance. A part should be worth some
  /// microseconds.
  package func forEach(_ parts: Int, _ body: @Sendable (Int) -> Void) {
    if count == 1 || parts <= 1 {
      for part in 0..<parts { body(part) }
      return
    }
    let next = Counter()
    DispatchQueue.concurrentPerform(iterations: min(count, parts)) { @Sendable _ in
      while true {
        let part = next.take()
        if part >= parts { return }
        body(part)
      }
    }
  }

  /// The results of all parts, in the parts' order.
  package func map<Result: Sendable>(
    _ parts: Int, _ transform: @Sendable (Int) -> Result
  ) -> [Result] {
    var results = [Result?](repeating: nil, count: parts)
    results.withUnsafeMutableBufferPointer { buffer in
      // Each part writes the place that is its own.
      nonisolated(unsafe) let places = buffer
      forEach(parts) { places[$0] = transform($0) }
    }
    return results.map { result in
      guard let result else { preconditionFailure("a part was not done") }
      return result
    }
  }
}
