/// What each decision costs: `costs[truth][prediction]`, in the order of the target's classes.
/// Negative costs are gains.
package struct CostMatrix: Hashable, Sendable {
  package let costs: [[Double]]

  /// - Precondition: square, finite, and of at least two classes.
  package init(costs: [[Double]]) {
    precondition(costs.count >= 2 && costs.allSatisfy { $0.count == costs.count })
    precondition(costs.allSatisfy { $0.allSatisfy(\.isFinite) })
    self.costs = costs
  }
}
