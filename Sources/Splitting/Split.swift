/// Which rows train and which rows test: positions in the table, ascending, disjoint.
package struct Split: Sendable {
  package let trainingRows: [Int]
  package let testRows: [Int]

  /// - Precondition: both parts have rows, and no row is in both.
  package init(trainingRows: [Int], testRows: [Int]) {
    precondition(!trainingRows.isEmpty && !testRows.isEmpty, "a split needs rows on both sides")
    self.trainingRows = trainingRows
    self.testRows = testRows
  }

  package var rowCount: Int { trainingRows.count + testRows.count }

  package func training(features: Features, target: Target) -> TrainingRows {
    TrainingRows(
      features: features.selecting(trainingRows), target: target.selecting(trainingRows))
  }

  package func testFeatures(of features: Features) -> Features { features.selecting(testRows) }

  package func testTruth(of target: Target) -> TestTruth { TestTruth(target.selecting(testRows)) }
}
