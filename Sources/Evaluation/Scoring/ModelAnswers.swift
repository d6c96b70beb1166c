internal import Models

/// What several models say of some of all rows: only to tell whether two of them say the same.
struct ModelAnswers: Sendable {
  let models: [ScoredPredictions]
  /// Positions; nil are all rows.
  let rows: [Int32]?

  init(_ models: [ScoredPredictions], rows: [Int32]? = nil) {
    self.models = models
    self.rows = rows
  }

  /// O(rows), but models that differ mostly do so in the first ones.
  func areSame(_ model: Int, _ other: Int) -> Bool {
    guard let rows else { return models[model] == models[other] }
    return models[model].isSame(as: models[other], at: rows)
  }
}

extension ScoredPredictions {
  fileprivate func isSame(as other: ScoredPredictions, at rows: [Int32]) -> Bool {
    func agree<Value: Equatable>(_ own: [Value], _ others: [Value]) -> Bool {
      rows.allSatisfy { own[Int($0)] == others[Int($0)] }
    }
    switch (labels, other.labels) {
    case (let own?, let others?) where !agree(own, others): return false
    case (nil, .some), (.some, nil): return false
    default: break
    }
    switch (predictions, other.predictions) {
    case (.values(let own), .values(let others)): return agree(own, others)
    case (.labels(let own), .labels(let others)): return agree(own, others)
    case (.probabilities(let own), .probabilities(let others)):
      return own.classCount == others.classCount
        && (0..<own.classCount).reversed().allSatisfy { agree(own.columns[$0], others.columns[$0]) }
    default: return false
    }
  }
}
