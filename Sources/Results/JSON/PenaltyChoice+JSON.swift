extension LinearDescription.PenaltyChoice {
  private enum Key: String, CodingKey { case kind, path, asked }

  private enum Kind: String, Codable { case configured, separated, crossValidated }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .configured: self = .configured
    case .separated: self = .separated(asked: try container.decode(Double.self, forKey: .asked))
    case .crossValidated:
      self = .crossValidated(
        path: try container.decode([LinearDescription.PathPoint].self, forKey: .path))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .configured: try container.encode(Kind.configured, forKey: .kind)
    case .separated(let asked):
      try container.encode(Kind.separated, forKey: .kind)
      try container.encode(asked, forKey: .asked)
    case .crossValidated(let path):
      try container.encode(Kind.crossValidated, forKey: .kind)
      try container.encode(path, forKey: .path)
    }
  }
}
