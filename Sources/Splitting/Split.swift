package import Tabular

/// Which rows train and which rows test: positions in the table, ascending, disjoint.
///
/// Rows are counted in 32 bits throughout: lists of them are a good part of what a run holds beside
/// its table, and no table that fits a machine is near two thousand million rows.
package struct Split: Sendable {
  package let trainingRows: [Int32]
  package let testRows: [Int32]

  /// - Precondition: both parts have rows, and no row is in both.
  package init(trainingRows: [Int32], testRows: [Int32]) {
    precondition(!trainingRows.isEmpty && !testRows.isEmpty, "a split needs rows on both sides")
    self.trainingRows = trainingRows
    self.testRows = testRows
  }

  package var rowCount: Int { trainingRows.count + testRows.count }

  /// Weights are of all rows, or nil where they count alike.
  package func training(
    of table: Table, target: Target, weights: [Double]? = nil
  ) -> TrainingRows {
    TrainingRows(
      features: Features(table, rows: trainingRows), target: target.selecting(trainingRows),
      weights: weights.map { weights in trainingRows.map { weights[Int($0)] } })
  }

  package func testFeatures(of table: Table) -> Features { Features(table, rows: testRows) }

  package func testTruth(of target: Target) -> TestTruth { TestTruth(target.selecting(testRows)) }
}
