internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Do the feature columns hold anything?
struct ColumnContentCheck: AuditCheck {
  /// The share of missing training rows from which on a column is worth a warning.
  let mostlyMissingShare = 0.5

  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    subject.findingsByColumn(workers) { finding(for: $0, rows: subject.split.trainingRows) }
  }

  private func finding(for column: Column, rows: [Int32]) -> AuditFinding? {
    let name = column.name.string
    let (missing, isConstant) = content(of: column, rows: rows)
    if missing == rows.count {
      return AuditFinding(severity: .warning, subject: .emptyColumn(column: name))
    }
    // A column whose only difference is that it is sometimes missing still tells something.
    if missing == 0, isConstant {
      return AuditFinding(severity: .note, subject: .constantColumn(column: name))
    }
    let share = Double(missing) / Double(rows.count)
    guard share >= mostlyMissingShare else { return nil }
    return AuditFinding(severity: .warning, subject: .mostlyMissing(column: name, share: share))
  }

  /// How many values are missing, and whether all others are the same.
  private func content(of column: Column, rows: [Int32]) -> (missing: Int, isConstant: Bool) {
    var missing = 0
    var isConstant = true
    switch column.values {
    case .numbers(let numbers):
      var first = Double.nan
      for row in rows {
        let number = numbers[Int(row)]
        if number.isNaN {
          missing += 1
        } else if number != first {
          if first.isNaN { first = number } else { isConstant = false }
        }
      }
    case .codes(let coded):
      var first = CodedValues.missing
      for row in rows {
        let code = coded.codes[Int(row)]
        if code < 0 {
          missing += 1
        } else if code != first {
          if first < 0 { first = code } else { isConstant = false }
        }
      }
    }
    return (missing, isConstant)
  }
}
