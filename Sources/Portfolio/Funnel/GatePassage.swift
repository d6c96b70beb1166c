package import Results

/// One gate on a project's way.
package struct GatePassage: Codable, Equatable, Sendable {
  package let gate: ProjectGate
  /// What was said of it last; nil where nobody has said anything.
  package let latest: GateRecord?
  /// The day on which the project came to stand before it; nil where it is not that far.
  package let entered: Day?
  /// The day on which it, or a later gate, first opened.
  package let passed: Day?
  /// A later gate opened, and this one never did.
  package let isSkipped: Bool

  package init(
    gate: ProjectGate, latest: GateRecord?, entered: Day?, passed: Day?, isSkipped: Bool
  ) {
    self.gate = gate
    self.latest = latest
    self.entered = entered
    self.passed = passed
    self.isSkipped = isSkipped
  }

  /// Passed once, and not open any more.
  package var hasFallenBack: Bool {
    guard passed != nil, !isSkipped, let latest else { return false }
    return latest.answer != .open
  }

  /// How many days the project stood before it, up to the given day where it still does.
  package func days(until day: Day) -> Int? {
    entered.map { max(0, $0.days(until: passed ?? day)) }
  }
}
