internal import Parallel
internal import Results
internal import Tabular

/// Are there ids that are one to people: `ab-17` and `AB17`? Then a row may stand twice, or a customer be
/// taken for two.
struct NearDuplicateIDsCheck: AuditCheck {
  private static let form: KeyForm = [.blanks, .capitals, .leadingZeros, .separators]

  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    let columns = ([subject.idColumn, subject.group?.name].compactMap(\.self))
      .reduce(into: [ColumnName]()) { if !$0.contains($1) { $0.append($1) } }
      .compactMap { subject.table[$0] }
    return workers.map(columns.count) { index -> AuditFinding? in
      guard case .codes(let coded) = columns[index].values else { return nil }
      // Levels are sorted, so that the first of equal hashes is the first by its bytes.
      let hashes = coded.levels.enumerated().map { (hash: Self.form.hash($1), level: $0) }
        .sorted { $0.hash == $1.hash ? $0.level < $1.level : $0.hash < $1.hash }
      var near = 0
      var example: (Int, Int)?
      for (first, second) in zip(hashes, hashes.dropFirst()) where first.hash == second.hash {
        near += 1
        if first.level < example?.0 ?? .max { example = (first.level, second.level) }
      }
      guard let example else { return nil }
      return subject.finding(
        .nearDuplicateIDs(
          column: columns[index].name.string, ids: near, first: coded.levels[example.0].string,
          second: coded.levels[example.1].string), measuring: Double(near))
    }.compactMap(\.self)
  }
}
