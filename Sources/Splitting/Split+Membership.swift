package import Tabular

extension Split {
  /// Rows of both parts, with the part as what is to be predicted: class 1 is test. They hold no truth
  /// of any row. Rows are places in the table; those of training come first.
  package static func membership(
    of table: Table, trainingRows: [Int32], testRows: [Int32]
  ) -> TrainingRows {
    let codes =
      [Int32](repeating: 0, count: trainingRows.count)
      + [Int32](repeating: 1, count: testRows.count)
    return TrainingRows(
      features: Features(table, rows: trainingRows + testRows),
      target: .classes(ClassTarget(codes: codes, classes: ["train", "test"])))
  }
}
