/// What a constant model says of every row.
enum ConstantAnswer: Sendable {
  /// A probability for each class.
  case shares([Double])
  case value(Double)

  /// One prediction an answer.
  ///
  /// - Precondition: answers of one kind, and at least one.
  static func predictions(_ answers: [ConstantAnswer]) -> Predictions {
    let values = answers.map(\.numbers)
    switch answers.first {
    case .shares(let shares):
      return .probabilities(
        ClassProbabilities(columns: shares.indices.map { index in values.map { $0[index] } }))
    case .value, nil: return .values(values.map { $0[0] })
    }
  }

  var numbers: [Double] {
    switch self {
    case .shares(let shares): shares
    case .value(let value): [value]
    }
  }
}
