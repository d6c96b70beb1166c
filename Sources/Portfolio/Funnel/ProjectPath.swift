package import Results

/// A project's way through its gates, as its runs and the people around it tell.
///
/// A gate is passed on the day on which it first opens, or a later one does: a model that is in use
/// was deployed, whether anybody wrote that down or not.
package struct ProjectPath: Codable, Equatable, Sendable {
  package let project: String
  /// The day of the first record.
  package let since: Day
  /// All gates, in their order.
  package let gates: [GatePassage]
  /// Nil while it goes on.
  package let end: End?

  package struct End: Codable, Equatable, Sendable {
    package let on: Day
    package let by: String
    package let reason: String
  }

  /// Of records in their order, and the project's entries of the log; nil where neither tells a day.
  /// O(records).
  package init?(project: String, records: [GateRecord], log: [LogEntry]) {
    let said = log.compactMap { entry -> GateRecord? in
      if case .gate(let report) = entry.event { GateRecord(report, at: entry.at) } else { nil }
    }
    let records = records + said
    let days = records.compactMap(\.day) + log.compactMap { Day(time: $0.at) }
    guard let since = days.min() else { return nil }
    self.project = project
    self.since = since
    gates = Self.gates(records, since: since)
    end = Self.end(log)
  }

  private static func gates(_ records: [GateRecord], since: Day) -> [GatePassage] {
    let records = Dictionary(grouping: records, by: \.gate)
    let opened = ProjectGate.allCases.map { gate in
      records[gate]?.filter { $0.answer == .open }.compactMap(\.day).min()
    }
    var entered: Day? = since
    return ProjectGate.allCases.enumerated().map { index, gate in
      let passed = opened[index...].compactMap(\.self).min()
      let passage = GatePassage(
        gate: gate, latest: records[gate]?.last, entered: entered, passed: passed,
        isSkipped: passed != nil && opened[index] == nil)
      entered = passed
      return passage
    }
  }

  /// The last decision holds: one that stops a project can be taken back by another.
  private static func end(_ log: [LogEntry]) -> End? {
    let last = log.last { if case .decision = $0.event { true } else { false } }
    guard let last, case .decision(let decision) = last.event, decision.choice == .stop,
      let day = Day(time: last.at)
    else { return nil }
    return End(on: day, by: decision.by, reason: decision.reason)
  }

  /// How many gates it has passed, from the first on.
  package var passedGates: Int { gates.count { $0.passed != nil } }

  /// The last gate that it has passed.
  package var furthest: ProjectGate? { gates.prefix(passedGates).last?.gate }

  /// Where it stands: the first gate that it has not passed; nil where it is through.
  package var standing: GatePassage? { gates.first { $0.passed == nil } }

  package var fallenBack: [GatePassage] { gates.filter(\.hasFallenBack) }

  /// The last day on which it stands anywhere.
  package func last(asOf day: Day) -> Day { end?.on ?? day }
}
