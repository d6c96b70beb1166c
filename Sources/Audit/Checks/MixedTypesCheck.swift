internal import Parallel
internal import Results
internal import Tabular

/// Do numbers, dates and words stand in one column, as `12`, `2024-03-01` and `unknown`? To a model each of
/// them is just another level.
///
/// A few words among numbers are `almostNumeric`, which comes with the first line.
struct MixedTypesCheck: AuditCheck {
  private enum Kind: Int, CaseIterable {
    case number, date, text

    init(_ level: ExactString) {
      var text = level.string
      self = text.withUTF8 { bytes in
        DecimalNumber.parse(bytes) != nil ? .number : DateTime.parse(bytes) != nil ? .date : .text
      }
    }
  }

  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    let noted = Set(
      subject.notes.map { note in
        switch note {
        case .almostNumeric(let column, _, _, _): column
        }
      })
    return subject.findingsByColumn(workers) { column in
      guard case .codes(let coded) = column.values, column.type == .category,
        !noted.contains(column.name)
      else { return nil }
      return finding(column.name.string, coded, subject)
    }
  }

  /// O(rows + levels).
  private func finding(
    _ name: String, _ coded: CodedValues, _ subject: AuditSubject
  ) -> AuditFinding? {
    let kinds = coded.levels.map { Kind($0).rawValue }
    var rows = [Int](repeating: 0, count: Kind.allCases.count)
    for code in coded.codes where code >= 0 { rows[kinds[Int(code)]] += 1 }
    let all = rows.reduce(0, +)
    let order = rows.indices.sorted { rows[$0] == rows[$1] ? $0 < $1 : rows[$0] > rows[$1] }
    guard all > 0, rows[order[1]] > 0 else { return nil }
    func example(_ kind: Int) -> String {
      kinds.firstIndex(of: kind).map { coded.levels[$0].string } ?? ""
    }
    let shares = rows.map { Double($0) / Double(all) }
    let found = AuditFinding.Subject.mixedTypes(
      column: name, numbers: shares[Kind.number.rawValue], dates: shares[Kind.date.rawValue],
      texts: shares[Kind.text.rawValue], first: example(order[0]), second: example(order[1]))
    return subject.finding(found, measuring: 1 - shares[order[0]])
  }
}
