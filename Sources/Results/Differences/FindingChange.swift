/// What was found of a candidate in a subpopulation, and what is.
package struct FindingChange: Codable, Equatable, Sendable {
  package let candidate: String
  package let subpopulation: Subpopulation
  /// Or discovered, and confirmed.
  package let isDeclared: Bool
  /// Nil where the subpopulation was not there, or was not found.
  package let before: FindingKind?
  package let after: FindingKind?
  /// Of the test rows after; before where it is not there any more.
  package let share: Double

  package init(
    candidate: String, subpopulation: Subpopulation, isDeclared: Bool, before: FindingKind?,
    after: FindingKind?, share: Double
  ) {
    self.candidate = candidate
    self.subpopulation = subpopulation
    self.isDeclared = isDeclared
    self.before = before
    self.after = after
    self.share = share
  }

  /// Whether a defect came, or one went; nil where neither is so.
  package var isOpened: Bool? {
    switch (before?.isDefect ?? false, after?.isDefect ?? false) {
    case (false, true): true
    case (true, false): false
    default: nil
    }
  }
}

extension FindingKind {
  /// Whether the candidate fails these rows.
  package var isDefect: Bool { self == .worse || self == .belowTarget }
}
