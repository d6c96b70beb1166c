internal import Results

extension Predictions {
  /// Predictions of a model that has few different outputs: `index[row]` is the row's.
  ///
  /// - Precondition: the outputs are of one kind, with `classCount` probabilities each.
  init<Index: BinaryInteger>(
    _ outputs: [OutputDescription], of index: [Index], classCount: Int
  ) {
    if classCount == 0 {
      let values = outputs.map(\.value)
      self = .values(index.map { values[Int($0)] })
    } else if classCount == 2 {
      let positive = outputs.map { $0.shares[1] }
      self = .probabilities(ClassProbabilities(positive: index.map { positive[Int($0)] }))
    } else {
      let columns = (0..<classCount).map { column in
        let shares = outputs.map { $0.shares[column] }
        return index.map { shares[Int($0)] }
      }
      self = .probabilities(ClassProbabilities(columns: columns))
    }
  }

  /// Puts the folds' predictions in the order of the rows.
  ///
  /// - Precondition: the parts are of one kind and have each row from 0 once.
  init(scattering parts: [(rows: [Int], predictions: Predictions)]) {
    let order = parts.flatMap(\.rows)
    func scatter<Element>(_ gathered: [Element]) -> [Element] {
      var result = gathered
      for (position, row) in order.enumerated() { result[row] = gathered[position] }
      return result
    }
    switch parts[0].predictions {
    case .probabilities(let first):
      let columns = (0..<first.classCount).map { column in
        scatter(parts.flatMap { $0.predictions.probabilities[column] })
      }
      self = .probabilities(ClassProbabilities(columns: columns))
    case .labels:
      self = .labels(scatter(parts.flatMap(\.predictions.labels)))
    case .values:
      self = .values(scatter(parts.flatMap(\.predictions.values)))
    }
  }

  private var probabilities: [[Double]] {
    guard case .probabilities(let probabilities) = self else { preconditionFailure(mixed) }
    return probabilities.columns
  }

  private var labels: [Int32] {
    guard case .labels(let labels) = self else { preconditionFailure(mixed) }
    return labels
  }

  private var values: [Double] {
    guard case .values(let values) = self else { preconditionFailure(mixed) }
    return values
  }

  private var mixed: String { "the folds' predictions are of different kinds" }
}

extension OutputDescription {
  fileprivate var value: Double {
    guard case .value(let value) = self else { preconditionFailure("a class has no value") }
    return value
  }

  fileprivate var shares: [Double] {
    guard case .probabilities(let shares) = self else {
      preconditionFailure("a value has no probabilities")
    }
    return shares
  }
}
