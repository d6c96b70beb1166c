/// What people add to a history, beside the runs.
package enum LogEvent: Codable, Equatable, Sendable {
  case decision(Decision)
  case signOff(SignOff)
  case gate(GateReport)

  private enum Kind: String, Codable { case decision, signOff, gate }
  private enum Key: String, CodingKey { case kind, decision, signOff, gate }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .decision: self = .decision(try container.decode(Decision.self, forKey: .decision))
    case .signOff: self = .signOff(try container.decode(SignOff.self, forKey: .signOff))
    case .gate: self = .gate(try container.decode(GateReport.self, forKey: .gate))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .decision(let decision):
      try container.encode(Kind.decision, forKey: .kind)
      try container.encode(decision, forKey: .decision)
    case .signOff(let signOff):
      try container.encode(Kind.signOff, forKey: .kind)
      try container.encode(signOff, forKey: .signOff)
    case .gate(let report):
      try container.encode(Kind.gate, forKey: .kind)
      try container.encode(report, forKey: .gate)
    }
  }
}
