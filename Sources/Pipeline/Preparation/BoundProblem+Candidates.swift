internal import Candidates
internal import HarnessConfiguration
internal import Splitting
internal import Tabular

extension BoundProblem {
  /// What a candidate's file has to predict.
  var predictedTarget: PredictedTarget {
    switch target {
    case .classes(let target): .classes(target.classes)
    case .values: .values
    }
  }

  /// What the column of ids is called in the files that a run reads and writes.
  var idColumnName: ColumnName { idColumn ?? "row" }

  /// How a candidate's file is read.
  func readingOptions(
    _ columns: PredictionColumns, missingSpellings: [String]
  ) -> ReadingOptions {
    columns.readingOptions(
      idColumn: idColumn, target: predictedTarget, missingSpellings: missingSpellings)
  }

  /// What a candidate's file says of these test rows.
  func join(
    _ table: ReadTable, _ columns: PredictionColumns, testRows: [Int32]
  ) throws(CandidateError) -> CandidatePredictions {
    try CandidatePredictions.join(
      table, columns: columns, idColumn: idColumn, ids: ids, droppedIDs: droppedIDs,
      testRows: testRows, target: predictedTarget)
  }
}
