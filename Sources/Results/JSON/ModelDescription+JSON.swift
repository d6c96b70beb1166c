// Enums with payloads all have the same JSON form: one flat object with the case's name under
// `kind` and the payload's parts beside it.

extension ModelDescription {
  private enum Key: String, CodingKey { case kind }

  private enum Kind: String, Codable { case constant, rule, linear, tree, predictionsFile, program }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .constant: self = .constant(try ConstantDescription(from: decoder))
    case .rule: self = .rule(try RuleDescription(from: decoder))
    case .linear: self = .linear(try LinearDescription(from: decoder))
    case .tree: self = .tree(try TreeDescription(from: decoder))
    case .predictionsFile: self = .predictionsFile(try PredictionsFileDescription(from: decoder))
    case .program: self = .program(try ProgramDescription(from: decoder))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .constant(let description):
      try container.encode(Kind.constant, forKey: .kind)
      try description.encode(to: encoder)
    case .rule(let description):
      try container.encode(Kind.rule, forKey: .kind)
      try description.encode(to: encoder)
    case .linear(let description):
      try container.encode(Kind.linear, forKey: .kind)
      try description.encode(to: encoder)
    case .tree(let description):
      try container.encode(Kind.tree, forKey: .kind)
      try description.encode(to: encoder)
    case .predictionsFile(let description):
      try container.encode(Kind.predictionsFile, forKey: .kind)
      try description.encode(to: encoder)
    case .program(let description):
      try container.encode(Kind.program, forKey: .kind)
      try description.encode(to: encoder)
    }
  }
}
