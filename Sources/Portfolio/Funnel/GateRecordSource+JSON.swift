extension GateRecord.Source: Codable {
  private enum Kind: String, Codable { case run, audit, person }
  private enum Key: String, CodingKey { case kind, id, by, evidence }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .run: self = .run(try container.decode(String.self, forKey: .id))
    case .audit: self = .audit(try container.decode(String.self, forKey: .id))
    case .person:
      self = .person(
        by: try container.decode(String.self, forKey: .by),
        evidence: try container.decode(String.self, forKey: .evidence))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .run(let id):
      try container.encode(Kind.run, forKey: .kind)
      try container.encode(id, forKey: .id)
    case .audit(let id):
      try container.encode(Kind.audit, forKey: .kind)
      try container.encode(id, forKey: .id)
    case .person(let by, let evidence):
      try container.encode(Kind.person, forKey: .kind)
      try container.encode(by, forKey: .by)
      try container.encode(evidence, forKey: .evidence)
    }
  }
}
