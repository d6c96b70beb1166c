internal import Results
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

  func findings(in subject: AuditSubject) -> [AuditFinding] {
    subject.trainingColumns.compactMap { column in
      switch column.values {
      case .codes(let coded): finding(for: coded, column, maximum: subject.maximumLevels)
      case .numbers(let numbers): finding(for: numbers, column)
      }
    }
  }

  private func finding(
    for coded: CodedValues, _ column: Column, maximum: Int
  ) -> AuditFinding? {
    var isPresent = [Bool](repeating: false, count: coded.levels.count)
    var rows = 0
    for code in coded.codes where code >= 0 {
      isPresent[Int(code)] = true
      rows += 1
    }
    let present = coded.levels.indices.filter { isPresent[$0] }
    let name = column.name.string
    if present.count > fewLevels, Double(present.count) > distinctShare * Double(rows) {
      let bytes = present.reduce(0) { $0 + coded.levels[$1].string.utf8.count }
      let isText = Double(bytes) / Double(present.count) >= textLength
      return AuditFinding(
        severity: .note,
        subject: isText
          ? .textLike(column: name, levels: present.count, rows: rows)
          : .identifierLike(column: name, levels: present.count, rows: rows))
    }
    guard present.count > maximum else { return nil }
    return AuditFinding(
      severity: .note,
      subject: .levelsCapped(column: name, levels: present.count, kept: maximum))
  }

  private func finding(for numbers: [Double], _ column: Column) -> AuditFinding? {
    guard column.type == .number, numbers.count > fewLevels,
      numbers.allSatisfy({ $0.rounded() == $0 })
    else { return nil }
    let sorted = numbers.sorted()
    let isDistinct = zip(sorted, sorted.dropFirst()).allSatisfy { $0 < $1 }
    // Training rows are a part of all rows, so a counter shows in them with gaps: as many as the
    // split makes, and no more than one in two.
    let span = (sorted.last ?? 0) - (sorted.first ?? 0) + 1
    guard isDistinct, span <= 2 * Double(numbers.count) else { return nil }
    return AuditFinding(
      severity: .note,
      subject: .identifierLike(
        column: column.name.string, levels: numbers.count, rows: numbers.count))
  }
}
