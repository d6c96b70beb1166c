internal import Foundation
internal import LinearAlgebra
internal import Results

/// How linear predictions become a model's.
enum LinearLink: Sendable, Equatable {
  /// One output: the value.
  case identity
  /// One output: the log odds of the second of two classes.
  case logistic
  /// One output a class, up to a constant the log probability.
  case softmax

  func family(penalty: Penalty) -> LinearDescription.Family {
    switch self {
    case .identity: penalty.value == 0 ? .leastSquares : .ridge
    case .logistic: .logistic
    case .softmax: .softmax
    }
  }

  /// Predictions from linear ones, rows × outputs.
  func predictions(_ linearPredictions: Matrix) -> Predictions {
    switch self {
    case .identity: .values(linearPredictions.storage)
    case .logistic:
      .probabilities(
        ClassProbabilities(columns: [
          linearPredictions.storage.map { 1 / (1 + exp($0)) },
          linearPredictions.storage.map { 1 / (1 + exp(-$0)) },
        ]))
    case .softmax: .probabilities(softmax(linearPredictions))
    }
  }

  private func softmax(_ linearPredictions: Matrix) -> ClassProbabilities {
    var columns = (0..<linearPredictions.columns).map { linearPredictions.column($0) }
    for row in 0..<linearPredictions.rows {
      var greatest = -Double.infinity
      for index in columns.indices { greatest = max(greatest, columns[index][row]) }
      var sum = 0.0
      for index in columns.indices {
        columns[index][row] = exp(columns[index][row] - greatest)
        sum += columns[index][row]
      }
      for index in columns.indices { columns[index][row] /= sum }
    }
    return ClassProbabilities(columns: columns)
  }
}
