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
}
