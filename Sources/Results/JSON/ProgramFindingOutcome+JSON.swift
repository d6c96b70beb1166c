extension ProgramFinding.Outcome {
  private enum Key: String, CodingKey { case kind, rows, of, largest, failure, reason }

  private enum Kind: String, Codable { case same, differs, answered, broke, notChecked }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .same: self = .same(rows: try container.decode(Int.self, forKey: .rows))
    case .differs:
      self = .differs(
        rows: try container.decode(Int.self, forKey: .rows),
        of: try container.decode(Int.self, forKey: .of),
        largest: try container.decodeIfPresent(Double.self, forKey: .largest))
    case .answered: self = .answered(rows: try container.decode(Int.self, forKey: .rows))
    case .broke: self = .broke(try container.decode(CandidateFailure.self, forKey: .failure))
    case .notChecked:
      self = .notChecked(try container.decode(ProgramFinding.NotChecked.self, forKey: .reason))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .same(let rows):
      try container.encode(Kind.same, forKey: .kind)
      try container.encode(rows, forKey: .rows)
    case .differs(let rows, let total, let largest):
      try container.encode(Kind.differs, forKey: .kind)
      try container.encode(rows, forKey: .rows)
      try container.encode(total, forKey: .of)
      try container.encodeIfPresent(largest, forKey: .largest)
    case .answered(let rows):
      try container.encode(Kind.answered, forKey: .kind)
      try container.encode(rows, forKey: .rows)
    case .broke(let failure):
      try container.encode(Kind.broke, forKey: .kind)
      try container.encode(failure, forKey: .failure)
    case .notChecked(let reason):
      try container.encode(Kind.notChecked, forKey: .kind)
      try container.encode(reason, forKey: .reason)
    }
  }
}
