/// What a model says of each row, in the task's form.
package enum Predictions: Sendable, Equatable {
  /// A probability for each class.
  case probabilities(ClassProbabilities)
  /// A class for each row, as an index into the target's classes.
  case labels([Int32])
  /// A value for each row.
  case values([Double])

  package var count: Int {
    switch self {
    case .probabilities(let probabilities): probabilities.rowCount
    case .labels(let labels): labels.count
    case .values(let values): values.count
    }
  }

  /// Those of the rows at these positions. O(rows).
  package func selecting(_ rows: [Int32]) -> Predictions {
    switch self {
    case .probabilities(let probabilities):
      .probabilities(
        ClassProbabilities(
          columns: probabilities.columns.map { column in rows.map { column[Int($0)] } }))
    case .labels(let labels): .labels(rows.map { labels[Int($0)] })
    case .values(let values): .values(rows.map { values[Int($0)] })
    }
  }
}
