internal import Statistics
package import Tabular

extension Folds {
  /// Keeps the folds' draws apart from those of others with the same seed.
  private static let stream: UInt64 = 0x66_6f6c_6473

  /// Folds of equal size, up to one row, and with equal shares of each class, up to one row. A
  /// class with fewer rows than folds is spread over as many folds as it has rows. For values the
  /// folds are random.
  ///
  /// Fewer rows than folds give a fold a row. O(rows + classes × log classes).
  /// - Precondition: at least two rows, and at least two folds are asked for.
  package static func stratified(target: Target, count: Int, seed: UInt64) -> Folds {
    precondition(target.count >= 2, "cross-validation needs two rows")
    var order = Array(0..<Int32(target.count))
    var random = SeededRandom(seed: seed, stream: stream)
    random.shuffle(&order)
    // Rows class by class, dealt out like cards: neither a class nor the whole is uneven.
    if case .classes(let classTarget) = target { order = byClass(order, of: classTarget) }

    let folds = min(count, target.count)
    var assignment = [Int32](repeating: 0, count: target.count)
    for (turn, row) in order.enumerated() { assignment[Int(row)] = Int32(turn % folds) }
    return Folds(assignment: assignment, count: folds)
  }

  /// Folds in which no group is in two. Groups go, largest first, to the fold that has the fewest
  /// rows. Fewer groups than folds give a fold a group. `groups` holds the group of each training
  /// row; a missing one, or one group alone, is an error.
  /// - Precondition: at least two folds are asked for.
  package static func grouped(
    groups: Column, count: Int, seed: UInt64
  ) throws(SplitError) -> Folds {
    let grouping = try Grouping(groups)
    guard grouping.sizes.count >= 2 else { throw .oneGroup(column: groups.name) }
    var order = Array(0..<Int32(grouping.sizes.count))
    var random = SeededRandom(seed: seed, stream: stream)
    random.shuffle(&order)
    // The sort is stable, so groups of one size stay in their random order.
    order.sort { grouping.sizes[Int($0)] > grouping.sizes[Int($1)] }

    let folds = min(count, order.count)
    var rows = [Int](repeating: 0, count: folds)
    var foldOfGroup = [Int32](repeating: 0, count: order.count)
    for group in order.map({ Int($0) }) {
      let emptiest = rows.indices.min { rows[$0] < rows[$1] } ?? 0
      foldOfGroup[group] = Int32(emptiest)
      rows[emptiest] += grouping.sizes[group]
    }
    return Folds(assignment: grouping.groups.map { foldOfGroup[$0] }, count: folds)
  }

  /// The rows of `order` sorted by class, in the order of the classes' names; within a class they
  /// keep their order.
  private static func byClass(_ order: [Int32], of target: ClassTarget) -> [Int32] {
    let byName = target.classes.indices.sorted { target.classes[$0] < target.classes[$1] }
    let counts = target.counts
    var next = [Int](repeating: 0, count: counts.count)
    var start = 0
    for code in byName {
      next[code] = start
      start += counts[code]
    }
    var sorted = order
    for row in order {
      let code = Int(target.codes[Int(row)])
      sorted[next[code]] = row
      next[code] += 1
    }
    return sorted
  }
}
