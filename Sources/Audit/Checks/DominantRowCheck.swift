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
    // A row that most rows equal has what most rows have in each column. Most data are done with the
    // first column of numbers.
    for column in subject.featureColumns {
      let values = column.identities(of: rows)
      guard let majority = Majority(values) else { return [] }
      for place in values.indices where values[place] != majority.value { isTypical[place] = false }
    }
    let typical = isTypical.count { $0 }
    let share = Double(typical) / Double(rows.count)
    guard !subject.features.isEmpty, share < 1 else { return [] }
    return [
      subject.finding(
        .dominantRow(share: share, otherRows: rows.count - typical), measuring: share)
    ].compactMap(\.self)
  }
}
