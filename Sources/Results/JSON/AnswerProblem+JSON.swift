extension AnswerProblem {
  private enum Key: String, CodingKey { case kind, found, expected, place, problem, bytes }

  private enum Kind: String, Codable {
    case notJSON, noPredictions, count, prediction, tooLong
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .notJSON: self = .notJSON
    case .noPredictions: self = .noPredictions
    case .count:
      self = .count(
        found: try container.decode(Int.self, forKey: .found),
        expected: try container.decode(Int.self, forKey: .expected))
    case .prediction:
      self = .prediction(
        try container.decode(Int.self, forKey: .place),
        try container.decode(PredictionProblem.Kind.self, forKey: .problem))
    case .tooLong: self = .tooLong(bytes: try container.decode(Int.self, forKey: .bytes))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .notJSON: try container.encode(Kind.notJSON, forKey: .kind)
    case .noPredictions: try container.encode(Kind.noPredictions, forKey: .kind)
    case .count(let found, let expected):
      try container.encode(Kind.count, forKey: .kind)
      try container.encode(found, forKey: .found)
      try container.encode(expected, forKey: .expected)
    case .prediction(let place, let problem):
      try container.encode(Kind.prediction, forKey: .kind)
      try container.encode(place, forKey: .place)
      try container.encode(problem, forKey: .problem)
    case .tooLong(let bytes):
      try container.encode(Kind.tooLong, forKey: .kind)
      try container.encode(bytes, forKey: .bytes)
    }
  }
}
