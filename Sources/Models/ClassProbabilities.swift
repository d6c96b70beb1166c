/// Probabilities by class and row. `columns[k][i]` is the probability that row i is of class k;
/// the columns stand in the order of the target's classes, so with two classes `columns[1]` is the
/// positive one's.
package struct ClassProbabilities: Sendable, Equatable {
  package let columns: [[Double]]

  /// Of two classes, the negative one's probability is taken to be 1 − the positive one's, to the
  /// last bit: else a model and a file of its probabilities would differ by rounding, always to
  /// the same side, and a comparison of the two would take that for evidence.
  ///
  /// - Precondition: at least two classes, columns of equal length.
  package init(columns: [[Double]]) {
    precondition(columns.count >= 2, "probabilities need two classes")
    precondition(
      columns.allSatisfy { $0.count == columns[0].count }, "classes differ in their rows")
    self.columns = columns.count == 2 ? [columns[1].map { 1 - $0 }, columns[1]] : columns
  }

  /// Of a binary task, from the positive class's probabilities.
  package init(positive: [Double]) {
    self.init(columns: [positive, positive])
  }

  package var rowCount: Int { columns[0].count }
  package var classCount: Int { columns.count }

  /// The most probable class of each row; the first of equals.
  package var mostProbable: [Int32] {
    (0..<rowCount).map { row in
      var best = 0
      for candidate in 1..<classCount where columns[candidate][row] > columns[best][row] {
        best = candidate
      }
      return Int32(best)
    }
  }
}
