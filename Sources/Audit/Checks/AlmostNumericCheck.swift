internal import Parallel
internal import Results
internal import Tabular

/// Columns that would be numbers but for a few cells.
struct AlmostNumericCheck: AuditCheck {
  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    subject.notes.map { note in
      switch note {
      case .almostNumeric(let column, let exceptions, let example, let line):
        AuditFinding(
          severity: .warning,
          subject: .almostNumeric(
            column: column.string, exceptions: exceptions, example: example, line: line))
      }
    }
  }
}
