internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Are nearly all rows the same to a model, as click streams of which 99 % are two steps and a sign-off?
/// Then only the others teach anything, however many rows there are.
struct DominantRowCheck: AuditCheck {
  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    let rows = subject.split.trainingRows
    var isTypical = [Bool](repeating: true, count: rows.count)
    var typical = rows.count
    var share: Double { Double(typical) / Double(rows.count) }
    let limits = subject.settings[.dominantRow]
    // A row that most rows equal has what most rows have in each column. The share only falls from
    // column to column: most data are done with the first column of numbers.
    for column in subject.featureColumns {
      let values = column.identities(of: rows)
      guard let majority = Majority(values) else { return [] }
      for place in values.indices where isTypical[place] && values[place] != majority.value {
        isTypical[place] = false
        typical -= 1
      }
      if limits.severity(of: share) == nil { return [] }
    }
    guard !subject.features.isEmpty, share < 1 else { return [] }
    return [
      subject.finding(
        .dominantRow(share: share, otherRows: rows.count - typical), measuring: share)
    ].compactMap(\.self)
  }
}
