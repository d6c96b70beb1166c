/// A partition of training rows for cross-validation. All baselines of a run use the same folds,
/// so their cross-validated scores are paired.
package struct Folds: Sendable {
  /// The fold of each training row, in `0 ..< count`.
  package let assignment: [Int32]
  package let count: Int

  /// - Precondition: at least two folds, each with a row.
  package init(assignment: [Int32], count: Int) {
    precondition(count >= 2, "cross-validation needs two folds")
    self.assignment = assignment
    self.count = count
  }

  /// No cross-validation: all rows in one fold, for a fit on all of them.
  package static func single(rowCount: Int) -> Folds { Folds(rowCount: rowCount) }

  private init(rowCount: Int) {
    assignment = [Int32](repeating: 0, count: rowCount)
    count = 1
  }

  /// Positions of the rows outside the fold (to fit on) and in it (to validate on), ascending.
  package func rows(of fold: Int) -> (fitting: [Int], validation: [Int]) {
    var fitting: [Int] = []
    var validation: [Int] = []
    for (row, assigned) in assignment.enumerated() {
      if Int(assigned) == fold { validation.append(row) } else { fitting.append(row) }
    }
    return (fitting, validation)
  }
}
