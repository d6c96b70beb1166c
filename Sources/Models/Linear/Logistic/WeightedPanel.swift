/// One worker's place for the weights of a panel's rows in a Hessian.
final class WeightedPanel {
  /// For each row a weight for each pair of classes, `stride` apart.
  let weights: UnsafeMutablePointer<Double>
  /// Room for columns that are made of the panel's.
  let scratch: UnsafeMutablePointer<Double>
  /// Class by class; for two classes the share of the wrong one alone.
  private let shares: UnsafeMutablePointer<Double>
  private let capacity: Int
  private let stride: Int
  private let classCount: Int

  init(_ buffer: PanelBuffer, classCount: Int) {
    capacity = buffer.capacity
    self.classCount = classCount
    stride = GramSums.stride(of: classCount * (classCount - 1) / 2)
    weights = .allocate(capacity: capacity * stride)
    weights.initialize(repeating: 0, count: capacity * stride)
    scratch = .allocate(capacity: GramSums.scratchCount(buffer))
    shares = .allocate(capacity: capacity * (classCount == 2 ? 1 : classCount))
  }

  deinit {
    weights.deallocate()
    scratch.deallocate()
    shares.deallocate()
  }

  /// Takes the probabilities of some rows from their residuals.
  func takeShares(_ residuals: MarginScratch, from first: Int, rows: Int) {
    if classCount == 2 {
      for row in 0..<rows { shares[first + row] = abs(residuals.plane(0)[row]) }
      return
    }
    for index in 0..<classCount {
      let to = shares + index * capacity + first
      for row in 0..<rows {
        to[row] = residuals.plane(index)[row] + (residuals.truths[row] == Double(index) ? 1 : 0)
      }
    }
  }

  /// Fills `weights` with the products of two classes' probabilities.
  func fillWeights(_ pairs: [(Int, Int)], rows: Int) {
    if classCount == 2 {
      for row in 0..<rows { weights[row] = shares[row] * (1 - shares[row]) }
      return
    }
    for (index, pair) in pairs.enumerated() {
      let first = shares + pair.0 * capacity
      let second = shares + pair.1 * capacity
      // Rounding may leave a probability a little below 0.
      for row in 0..<rows { weights[row * stride + index] = max(0, first[row] * second[row]) }
    }
  }
}
