/// A tree over the columns of a design, as it was grown, with what pruning would do to it.
struct GrownTree<Tally: TargetTally>: Sendable {
  /// The root first, each parent before its children, all of the low side before the high side.
  var nodes: [Node]

  struct Node: Sendable {
    let depth: Int
    let tally: Tally
    /// n × Gini impurity or variance of its rows.
    let impurity: Double
    /// Nil for a leaf.
    var split: Split?
    /// The α from which on pruning makes it a leaf or takes it away; infinite for a leaf that
    /// stays as long as its parent.
    var collapse = Double.infinity
  }

  struct Split: Sendable {
    /// The design's column.
    let column: Int
    let threshold: Double
    /// Nodes for values of at most the threshold, and above it.
    let low: Int
    let high: Int
  }

  /// Whether the node answers, rather than its children, when the tree is pruned at α.
  func isLeaf(_ node: Node, prunedAt pruning: Double) -> Bool {
    node.split == nil || node.collapse <= pruning
  }

  /// The tree pruned at α: nodes that are left, in the same order.
  func pruned(at pruning: Double) -> GrownTree {
    var kept: [Node] = []
    keep(0, at: pruning, in: &kept)
    return GrownTree(nodes: kept)
  }

  @discardableResult
  private func keep(_ index: Int, at pruning: Double, in kept: inout [Node]) -> Int {
    let position = kept.count
    var node = nodes[index]
    let split = isLeaf(node, prunedAt: pruning) ? nil : node.split
    node.split = nil
    kept.append(node)
    guard let split else { return position }
    let low = keep(split.low, at: pruning, in: &kept)
    let high = keep(split.high, at: pruning, in: &kept)
    kept[position].split = Split(
      column: split.column, threshold: split.threshold, low: low, high: high)
    return position
  }
}
