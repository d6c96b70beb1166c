/// Holm's step-down procedure (1979): hypotheses tested so that the chance of any false rejection
/// is at most α, whatever their dependence.
///
/// In ascending order, the k-th of m p-values is compared with α / (m − k + 1), until one is
/// larger; that one and all after it stand.
package struct Holm: Sendable, Equatable {
  /// Adjusted p-values in the order given; a hypothesis is rejected when its own is at most α.
  package let adjusted: [Double]
  package let rejected: [Bool]
  /// The level at which each hypothesis was tested: α / (m − k + 1) at step k, and for those that
  /// were not reached the level where the stepping stopped. A confidence interval at one minus
  /// this level excludes the null value exactly when the hypothesis is rejected.
  package let levels: [Double]

  /// O(m log m). Equal p-values step in the order given, and are rejected or not together.
  ///
  /// - Precondition: p-values in 0 … 1, `alpha` between 0 and 1.
  package init(pValues: [Double], alpha: Double) {
    precondition(pValues.allSatisfy { $0 >= 0 && $0 <= 1 }, "a p-value is in 0 … 1")
    precondition(alpha > 0 && alpha < 1, "alpha is between 0 and 1")
    let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
    var adjusted = [Double](repeating: 1, count: pValues.count)
    var rejected = [Bool](repeating: false, count: pValues.count)
    var levels = [Double](repeating: alpha, count: pValues.count)
    var largest = 0.0
    var stoppedAt: Double?
    for (step, hypothesis) in order.enumerated() {
      let remaining = Double(pValues.count - step)
      largest = max(largest, min(1, pValues[hypothesis] * remaining))
      adjusted[hypothesis] = largest
      let level = stoppedAt ?? alpha / remaining
      levels[hypothesis] = level
      if stoppedAt == nil && pValues[hypothesis] <= level {
        rejected[hypothesis] = true
      } else {
        stoppedAt = level
      }
    }
    self.adjusted = adjusted
    self.rejected = rejected
    self.levels = levels
  }
}
