internal import Parallel
internal import Results
internal import Tabular

/// Do the values of a key stand in the file that they refer to, as reviews in that of the customers who
/// wrote them?
struct KeyJoinCheck: AuditCheck {
  /// Values that do not join, as examples.
  private static let examples = 5

  private static let repairs: [(KeyRepair, KeyForm)] = [
    (.trimmed, .blanks), (.caseless, .capitals), (.leadingZeros, .leadingZeros),
    (.numbers, .numbers), (.separators, .separators),
    (.all, [.blanks, .capitals, .leadingZeros, .separators]),
  ]

  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    workers.map(subject.keys.count) { findings(of: subject.keys[$0], subject) }.flatMap(\.self)
  }

  /// O(rows + values of both files).
  private func findings(of key: ReferencedKey, _ subject: AuditSubject) -> [AuditFinding] {
    guard let column = subject.table[key.column] else { return [] }
    let own = KeyTexts(column)
    let others = KeyTexts(key.reference)
    let known = Set(others.texts)
    let rows = own.rows.reduce(0, +)
    let unjoined = own.texts.indices.filter { !known.contains(own.texts[$0]) }
    let lost = unjoined.reduce(0) { $0 + own.rows[$1] }
    let share = rows > 0 ? 1 - Double(lost) / Double(rows) : 0
    let repair = unjoined.isEmpty ? nil : repair(own, others, unjoined: unjoined, rows: rows)
    return [
      subject.finding(
        .unjoinedKey(
          column: key.column.string, path: key.path, reference: key.reference.name.string,
          rows: lost, share: share,
          examples: unjoined.prefix(Self.examples).map { own.texts[$0].string },
          repair: repair?.kind, repairedShare: repair.map { share + $0.gain }),
        measuring: 1 - share),
      repeats(in: others, key, subject),
    ].compactMap(\.self)
  }

  private func repeats(
    in others: KeyTexts, _ key: ReferencedKey, _ subject: AuditSubject
  ) -> AuditFinding? {
    let repeated = others.texts.indices.filter { others.rows[$0] > 1 }
    guard let first = repeated.first else { return nil }
    return subject.finding(
      .repeatedReference(
        column: key.column.string, path: key.path, reference: key.reference.name.string,
        values: repeated.count, example: others.texts[first].string),
      measuring: Double(repeated.count))
  }

  /// The simplest repair by which most further rows would join; nil where none helps a tenth of those
  /// that do not.
  private func repair(
    _ own: KeyTexts, _ others: KeyTexts, unjoined: [Int], rows: Int
  ) -> (kind: KeyRepair, gain: Double)? {
    let lost = unjoined.reduce(0) { $0 + own.rows[$1] }
    var best: (kind: KeyRepair, rows: Int)?
    for (kind, form) in Self.repairs {
      let known = Set(others.texts.lazy.map(form.hash))
      let won = unjoined.reduce(0) {
        known.contains(form.hash(own.texts[$1])) ? $0 + own.rows[$1] : $0
      }
      if won * 10 >= lost, won > best?.rows ?? 0 { best = (kind, won) }
    }
    return best.map { ($0.kind, Double($0.rows) / Double(rows)) }
  }
}
