internal import LinearAlgebra

extension GrownTree {
  /// Adds the losses of rows to those of each α that the tree could be pruned at. The collapses
  /// must have been found. O(rows × (depth + αs)).
  ///
  /// - Precondition: the αs ascend, and `losses` has a place for each.
  func addLosses(
    of design: DesignMatrix, targets: [Tally.Element], at prunings: [Double],
    to losses: inout [Double]
  ) {
    // The first α at which a node has collapsed; before it, its children answer.
    let firstCollapsed = nodes.map { node in
      node.split == nil ? 0 : prunings.firstIndex { $0 >= node.collapse } ?? prunings.count
    }
    let rows = design.rowCount
    design.values.storage.withUnsafeBufferPointer { values in
      for (row, target) in targets.enumerated() {
        var index = 0
        // Down the tree, each node answers for the αs above its collapse that no node above it
        // has answered for.
        var end = prunings.count
        while true {
          let node = nodes[index]
          let start = firstCollapsed[index]
          if start < end {
            let loss = node.tally.loss(of: target)
            for position in start..<end { losses[position] += loss }
            end = start
          }
          guard end > 0, let split = node.split else { break }
          index =
            values[split.column * rows + row] <= split.threshold ? split.low : split.high
        }
      }
    }
  }
}
