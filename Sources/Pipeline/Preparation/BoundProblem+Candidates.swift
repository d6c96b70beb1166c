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
}
