internal import Results
internal import Tabular

/// Do the feature columns hold anything?
struct ColumnContentCheck: AuditCheck {
  /// The share of missing training rows from which on a column is worth a warning.
  let mostlyMissingShare = 0.5

  func findings(in subject: AuditSubject) -> [AuditFinding] {
    subject.trainingColumns.compactMap { finding(for: $0) }
  }

  private func finding(for column: Column) -> AuditFinding? {
    let name = column.name.string
    let missing = column.missingCount
    if missing == column.count {
      return AuditFinding(severity: .warning, subject: .emptyColumn(column: name))
    }
    // A column whose only difference is that it is sometimes missing still tells something.
    if missing == 0, column.isConstant {
      return AuditFinding(severity: .note, subject: .constantColumn(column: name))
    }
    let share = Double(missing) / Double(column.count)
    guard share >= mostlyMissingShare else { return nil }
    return AuditFinding(severity: .warning, subject: .mostlyMissing(column: name, share: share))
  }
}

extension Column {
  /// Whether all values, missing ones apart, are the same.
  fileprivate var isConstant: Bool {
    switch values {
    case .numbers(let numbers):
      guard let first = numbers.first(where: { !$0.isNaN }) else { return true }
      return numbers.allSatisfy { $0.isNaN || $0 == first }
    case .codes(let coded):
      guard let first = coded.codes.first(where: { $0 >= 0 }) else { return true }
      return coded.codes.allSatisfy { $0 < 0 || $0 == first }
    }
  }
}
