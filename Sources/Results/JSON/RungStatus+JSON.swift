extension Rung.Status {
  private enum Key: String, CodingKey { case kind, reason, failure }

  private enum Kind: String, Codable { case measured, waived, failed, broken }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .measured: self = .measured
    case .waived: self = .waived(try Waiver(from: decoder))
    case .broken:
      self = .broken(try container.decode(CandidateFailure.self, forKey: .failure))
    case .failed: self = .failed(reason: try container.decode(RungFailure.self, forKey: .reason))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .measured: try container.encode(Kind.measured, forKey: .kind)
    case .waived(let waiver):
      try container.encode(Kind.waived, forKey: .kind)
      try waiver.encode(to: encoder)
    case .failed(let reason):
      try container.encode(Kind.failed, forKey: .kind)
      try container.encode(reason, forKey: .reason)
    case .broken(let failure):
      try container.encode(Kind.broken, forKey: .kind)
      try container.encode(failure, forKey: .failure)
    }
  }
}
