extension GrownTree {
  /// Works out at which α each node collapses, by minimal cost-complexity pruning (Breiman et al.,
  /// 1984, ch. 3): again and again the split goes whose gain for each leaf that it adds is least,
  /// g(t) = (R(t) − R(T_t)) / (leaves − 1), with R the n × impurity / N of leaves. Of equal ones
  /// the first goes first.
  ///
  /// Gives the sequence from the whole tree to the root alone, as scikit-learn's
  /// `cost_complexity_pruning_path` does. O(nodes × depth × log nodes).
  mutating func findCollapses() -> [PruningStep] {
    let total = nodes[0].tally.weight
    var risk = nodes.map { $0.impurity / total }
    let ownRisk = risk
    var leaves = [Int](repeating: 1, count: nodes.count)
    var parent = [Int](repeating: -1, count: nodes.count)
    var splits = nodes.map(\.split)
    for index in nodes.indices.reversed() {
      guard let split = splits[index] else { continue }
      parent[split.low] = index
      parent[split.high] = index
      risk[index] = risk[split.low] + risk[split.high]
      leaves[index] = leaves[split.low] + leaves[split.high]
    }
    var steps = [PruningStep(pruning: 0, leaves: leaves[0], impurity: risk[0])]
    func gain(_ index: Int) -> Double {
      splits[index] == nil
        ? .infinity : (ownRisk[index] - risk[index]) / Double(leaves[index] - 1)
    }
    var links = MinimumTree(nodes.indices.map(gain))
    var last = 0.0
    while splits[0] != nil {
      let weakest = links.first
      // Rounding apart, the sequence does not descend.
      last = max(last, links[weakest])
      collapse(weakest, at: last, &splits, &links)
      (risk[weakest], leaves[weakest]) = (ownRisk[weakest], 1)
      var above = parent[weakest]
      while above >= 0, let split = splits[above] {
        risk[above] = risk[split.low] + risk[split.high]
        leaves[above] = leaves[split.low] + leaves[split.high]
        links[above] = gain(above)
        above = parent[above]
      }
      steps.append(PruningStep(pruning: last, leaves: leaves[0], impurity: risk[0]))
    }
    return steps
  }

  private mutating func collapse(
    _ index: Int, at pruning: Double, _ splits: inout [TreeSplit?], _ links: inout MinimumTree
  ) {
    guard let split = splits[index] else { return }
    splits[index] = nil
    nodes[index].collapse = pruning
    links[index] = .infinity
    collapse(split.low, at: pruning, &splits, &links)
    collapse(split.high, at: pruning, &splits, &links)
  }
}
