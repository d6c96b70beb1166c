/// A tree as it was grown, with what pruning would do to it.
struct GrownTree<Tally: TargetTally>: Sendable {
  /// The root first, each parent before its children, all of the low side before the high side.
  var nodes: [Node]

  struct Node: Sendable {
    let depth: Int
    let tally: Tally
    /// n × Gini impurity or variance of its rows.
    let impurity: Double
    /// Nil for a leaf.
    var split: TreeSplit?
    /// The α from which on pruning makes it a leaf or takes it away; infinite for a leaf that
    /// stays as long as its parent.
    var collapse = Double.infinity
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
    kept[position].split = TreeSplit(test: split.test, low: low, high: high)
    return position
  }

  /// The node that answers for each node's rows when the tree is pruned at α.
  func answering(prunedAt pruning: Double) -> [Int] {
    var answering = Array(nodes.indices)
    for (index, node) in nodes.enumerated() {
      // Parents stand before their children, so their own answer is known.
      guard let split = node.split, answering[index] < index || isLeaf(node, prunedAt: pruning)
      else { continue }
      answering[split.low] = answering[index]
      answering[split.high] = answering[index]
    }
    return answering
  }
}
