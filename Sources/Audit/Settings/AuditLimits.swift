package import Results

/// From which value of what a check measures it says something, warns, and shuts the gate.
package struct AuditLimits: Equatable, Sendable {
  package let sense: Sense
  /// Nil: never.
  let noteIf: Double?
  package var warnIf: Double?
  package var errorIf: Double?

  /// On which side of a limit something is amiss.
  package enum Sense: Sendable {
    case atLeast
    case above
    case below
  }

  init(_ sense: Sense, noteIf: Double? = nil, warnIf: Double? = nil, errorIf: Double? = nil) {
    self.sense = sense
    self.noteIf = noteIf
    self.warnIf = warnIf
    self.errorIf = errorIf
  }

  /// Nil where nothing is to be said.
  package func severity(of value: Double) -> AuditFinding.Severity? {
    if let errorIf, passes(value, errorIf) { return .error }
    if let warnIf, passes(value, warnIf) { return .warning }
    if let noteIf, passes(value, noteIf) { return .note }
    return nil
  }

  /// The limit that a value of this severity has passed.
  func limit(of severity: AuditFinding.Severity) -> Double? {
    switch severity {
    case .error: errorIf
    case .warning: warnIf
    case .note: noteIf
    }
  }

  private func passes(_ value: Double, _ limit: Double) -> Bool {
    switch sense {
    case .atLeast: value >= limit
    case .above: value > limit
    case .below: value < limit
    }
  }
}
