/// One worker's place for the weights of a panel's rows in a Hessian.
final class WeightedPanel {
  let weights: UnsafeMutablePointer<Double>
  let roots: UnsafeMutablePointer<Double>
  /// Room for the panel times its weights.
  let scratch: UnsafeMutablePointer<Double>
  /// Class by class; for two classes the share of the wrong one alone.
  private let shares: UnsafeMutablePointer<Double>
  private let capacity: Int
  private let classCount: Int

  init(_ buffer: PanelBuffer, classCount: Int) {
    capacity = buffer.capacity
    self.classCount = classCount
    weights = .allocate(capacity: capacity)
    roots = .allocate(capacity: capacity)
    scratch = .allocate(capacity: capacity * buffer.denseColumns)
    shares = .allocate(capacity: capacity * (classCount == 2 ? 1 : classCount))
  }

  deinit {
    weights.deallocate()
    roots.deallocate()
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
  func fillWeights(_ pair: (Int, Int), rows: Int) {
    if classCount == 2 {
      for row in 0..<rows { weights[row] = shares[row] * (1 - shares[row]) }
      return
    }
    let first = shares + pair.0 * capacity
    let second = shares + pair.1 * capacity
    // Rounding may leave a probability a little below 0.
    for row in 0..<rows { weights[row] = max(0, first[row] * second[row]) }
  }
}
