internal import Models

extension ScoredPredictions {
  /// These predictions, but for the rows that `isOther` names, which are the other model's. Where one
  /// of the two gives labels alone, so does the mixture. O(classes × rows).
  ///
  /// - Precondition: both are of the same rows and task.
  func mixed(with other: ScoredPredictions, where isOther: [Bool]) -> ScoredPredictions {
    func mixed<Value>(_ own: [Value], _ others: [Value]) -> [Value] {
      isOther.indices.map { isOther[$0] ? others[$0] : own[$0] }
    }
    let labels = self.labels.flatMap { own in other.labels.map { mixed(own, $0) } }
    switch (predictions, other.predictions) {
    case (.probabilities(let own), .probabilities(let others)):
      let columns = zip(own.columns, others.columns).map { mixed($0, $1) }
      return ScoredPredictions(
        predictions: .probabilities(ClassProbabilities(columns: columns)), labels: labels)
    case (.values(let own), .values(let others)):
      return ScoredPredictions(predictions: .values(mixed(own, others)), labels: nil)
    default:
      return ScoredPredictions(predictions: .labels(labels ?? []), labels: labels)
    }
  }
}
