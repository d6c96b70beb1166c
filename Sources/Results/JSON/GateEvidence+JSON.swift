extension Gate.Evidence {
  private enum Key: String, CodingKey { case kind, index, candidate, verdict, recommended }

  private enum Kind: String, Codable {
    case problemStated, auditFinding, dataSound, verdict, ladderOnly
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .problemStated: self = .problemStated
    case .auditFinding: self = .auditFinding(try container.decode(Int.self, forKey: .index))
    case .dataSound: self = .dataSound
    case .verdict:
      self = .verdict(
        candidate: try container.decode(String.self, forKey: .candidate),
        try container.decode(Verdict.self, forKey: .verdict))
    case .ladderOnly:
      self = .ladderOnly(
        recommended: try container.decodeIfPresent(String.self, forKey: .recommended))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .problemStated: try container.encode(Kind.problemStated, forKey: .kind)
    case .auditFinding(let index):
      try container.encode(Kind.auditFinding, forKey: .kind)
      try container.encode(index, forKey: .index)
    case .dataSound: try container.encode(Kind.dataSound, forKey: .kind)
    case .verdict(let candidate, let verdict):
      try container.encode(Kind.verdict, forKey: .kind)
      try container.encode(candidate, forKey: .candidate)
      try container.encode(verdict, forKey: .verdict)
    case .ladderOnly(let recommended):
      try container.encode(Kind.ladderOnly, forKey: .kind)
      try container.encodeIfPresent(recommended, forKey: .recommended)
    }
  }
}
