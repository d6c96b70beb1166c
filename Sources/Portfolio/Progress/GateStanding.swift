package import Results

/// The answer of a gate at the end of the period.
package struct GateStanding: Codable, Equatable, Sendable {
  package let gate: Name
  package let answer: Gate.Answer
  /// The answer before the period; nil where there was none, or where somebody recorded the gate.
  package let before: Gate.Answer?
  /// Who recorded it, when, and on what grounds; nil of what a run measured.
  package let report: Report?

  package enum Name: Codable, Equatable, Sendable {
    case measured(Gate.Kind)
    case reported(ProjectGate)

    package var id: String {
      switch self {
      case .measured(let kind): kind.rawValue
      case .reported(let gate): gate.rawValue
      }
    }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let kind = Gate.Kind(rawValue: try container.decode(String.self)) {
        self = .measured(kind)
      } else {
        self = .reported(try container.decode(ProjectGate.self))
      }
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(id)
    }
  }

  package struct Report: Codable, Equatable, Sendable {
    package let day: Day
    package let by: String
    package let evidence: String
  }

  /// In the order in which a project meets them: the data come before the problem.
  static func measured(_ run: RunOutline, before: RunOutline?) -> [GateStanding] {
    let order: [Gate.Kind] = [.data, .problem, .model, .economics]
    return order.compactMap { kind in
      run.gates.first { $0.kind == kind }.map { gate in
        GateStanding(
          gate: .measured(kind), answer: gate.answer,
          before: before?.gates.first { $0.kind == kind }?.answer, report: nil)
      }
    }
  }

  /// The last that was said of each gate that no run measures.
  static func reported(_ log: [LogEntry]) -> [GateStanding] {
    var last: [ProjectGate: GateStanding] = [:]
    for entry in log {
      guard case .gate(let report) = entry.event, let day = Day(time: entry.at),
        Gate.Kind(rawValue: report.gate.rawValue) == nil
      else { continue }
      last[report.gate] = GateStanding(
        gate: .reported(report.gate), answer: report.answer, before: nil,
        report: Report(day: day, by: report.by, evidence: report.evidence))
    }
    return ProjectGate.allCases.compactMap { last[$0] }
  }

  /// Whether the model is where it is needed: somebody said so, or, where nobody spoke of that, that
  /// people act on it.
  static func tellDeployment(_ reported: [GateStanding]) -> Bool {
    if let deployed = reported.first(where: { $0.gate == .reported(.deployed) }) {
      return deployed.answer == .open
    }
    return reported.contains { standing in
      guard case .reported(let gate) = standing.gate else { return false }
      return gate > .deployed && standing.answer == .open
    }
  }
}
