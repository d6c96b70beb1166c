package import Results

extension ProjectStatus {
  /// Something in a project's way.
  package enum Block: Equatable, Sendable {
    /// A gate of the latest run that is not open.
    case gate(RunRecord.GateAnswer)
    /// A gate that no run can tell of, or that nothing is known of.
    case projectGate(GatePassage)
    /// What is recommended is not signed for.
    case signOff(SignOffCheck)
    /// Nothing better came in time, and nobody decided what to do about it.
    case stalled(ProjectState.Stall)
    /// Too many looks at the same test rows.
    case wornTestRows(Looks)
  }
}

extension ProjectStatus.Block: Encodable {
  private enum Key: String, CodingKey { case kind, gate, signOff, stall, looks }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .gate(let answer):
      try container.encode("gate", forKey: .kind)
      try container.encode(answer, forKey: .gate)
    case .projectGate(let passage):
      try container.encode("projectGate", forKey: .kind)
      try container.encode(passage, forKey: .gate)
    case .signOff(let check):
      try container.encode("signOff", forKey: .kind)
      try container.encode(check, forKey: .signOff)
    case .stalled(let stall):
      try container.encode("stalled", forKey: .kind)
      try container.encode(stall, forKey: .stall)
    case .wornTestRows(let looks):
      try container.encode("wornTestRows", forKey: .kind)
      try container.encode(looks, forKey: .looks)
    }
  }
}
