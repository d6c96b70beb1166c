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
  package func rows(of fold: Int) -> (fitting: [Int32], validation: [Int32]) {
    (rows(outside: fold), rows { $0 == fold })
  }

  /// Positions of the rows to fit on where a fold is left out, ascending; of all rows for nil.
  package func rows(outside fold: Int?) -> [Int32] { rows { $0 != fold } }

  /// An array of the rows' number: one that grows would hold up to twice that.
  private func rows(where isChosen: (Int) -> Bool) -> [Int32] {
    let isChosen = (0..<count).map(isChosen)
    var rows: [Int32] = []
    rows.reserveCapacity(assignment.count { isChosen[Int($0)] })
    for (row, fold) in assignment.enumerated() where isChosen[Int(fold)] {
      rows.append(Int32(row))
    }
    return rows
  }

  /// The rows of each fold, ascending.
  package var rowsByFold: [[Int32]] { (0..<count).map { fold in rows { $0 == fold } } }
}
