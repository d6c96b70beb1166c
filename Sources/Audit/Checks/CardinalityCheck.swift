internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Are there categories with so many levels that a column for each would learn rows by heart?
///
/// Numbers that only count rows up (1, 2, 3, …) are identifiers too.
struct CardinalityCheck: AuditCheck {
  /// Levels for a row from which on a category is taken for an identifier or for text.
  let distinctShare = 0.5
  /// With fewer levels, a category is kept however few the rows.
  let fewLevels = 20
  /// Mean length in bytes from which on levels are taken for text rather than identifiers.
  let textLength = 30.0

  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    let rows = subject.split.trainingRows
    return subject.findingsByColumn(workers) { column in
      switch column.values {
      case .codes(let coded):
        finding(for: coded, column, rows: rows, maximum: subject.maximumLevels)
      case .numbers(let numbers):
        isCounter(numbers, column.type, rows: rows)
          ? AuditFinding(
            severity: .note,
            subject: .identifierLike(
              column: column.name.string, levels: rows.count, rows: rows.count)) : nil
      }
    }
  }

  private func finding(
    for coded: CodedValues, _ column: Column, rows: [Int32], maximum: Int
  ) -> AuditFinding? {
    var isPresent = [Bool](repeating: false, count: coded.levels.count)
    var presentRows = 0
    for row in rows {
      let code = coded.codes[Int(row)]
      if code >= 0 {
        isPresent[Int(code)] = true
        presentRows += 1
      }
    }
    let present = coded.levels.indices.filter { isPresent[$0] }
    let name = column.name.string
    if present.count > fewLevels, Double(present.count) > distinctShare * Double(presentRows) {
      let bytes = present.reduce(0) { $0 + coded.levels[$1].string.utf8.count }
      let isText = Double(bytes) / Double(present.count) >= textLength
      return AuditFinding(
        severity: .note,
        subject: isText
          ? .textLike(column: name, levels: present.count, rows: presentRows)
          : .identifierLike(column: name, levels: present.count, rows: presentRows))
    }
    guard present.count > maximum else { return nil }
    return AuditFinding(
      severity: .note,
      subject: .levelsCapped(column: name, levels: present.count, kept: maximum))
  }

  /// Whether the numbers are whole, present, distinct and dense. Most columns are told by their
  /// first rows.
  private func isCounter(_ numbers: [Double], _ type: ColumnType, rows: [Int32]) -> Bool {
    guard type == .number, rows.count > fewLevels else { return false }
    var (lowest, highest) = (Double.infinity, -Double.infinity)
    for row in rows {
      let number = numbers[Int(row)]
      // Not so for a missing one either.
      guard number.rounded() == number else { return false }
      lowest = min(lowest, number)
      highest = max(highest, number)
    }
    // Training rows are a part of all rows, so a counter shows in them with gaps: as many as the
    // split makes, and no more than one in two.
    let span = highest - lowest + 1
    guard span <= 2 * Double(rows.count) else { return false }
    var isTaken = [Bool](repeating: false, count: Int(span))
    for row in rows {
      let place = Int(numbers[Int(row)] - lowest)
      if isTaken[place] { return false }
      isTaken[place] = true
    }
    return true
  }
}
