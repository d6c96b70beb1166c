extension GrownTree {
  /// The sum of the losses of other rows for each α that the tree could be pruned at, from what
  /// of them comes to each leaf. The collapses must have been found. O(nodes × αs).
  ///
  /// - Precondition: the αs ascend; `atLeaves` has a tally for each node.
  func losses<Target: ExactTarget>(
    of atLeaves: [Tally], target: Target, at prunings: [Double]
  ) -> [Double] where Target.Tally == Tally {
    var tallies = atLeaves
    for (index, node) in nodes.enumerated().reversed() {
      if let split = node.split { tallies[index] = tallies[split.low] + tallies[split.high] }
    }
    var losses = [Double](repeating: 0, count: prunings.count)
    // A node answers for the αs above its collapse that no node above it answers for.
    var end = [Int](repeating: prunings.count, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      let start =
        node.split == nil ? 0 : prunings.firstIndex { $0 >= node.collapse } ?? prunings.count
      if start < end[index], tallies[index].count > 0 {
        let loss = target.loss(of: tallies[index], predictedBy: node.tally)
        for position in start..<end[index] { losses[position] += loss }
      }
      if let split = node.split {
        end[split.low] = min(start, end[index])
        end[split.high] = min(start, end[index])
      }
    }
    return losses
  }
}
