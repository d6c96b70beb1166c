internal import Archive
internal import Pipeline

/// The ledger of looks, as the history keeps it. A history that is not there yet is begun with the first
/// look.
struct HistoryLedger: LookLedger {
  let path: String

  func note(_ candidates: [String], at look: Look) -> LookCount {
    guard
      let count = try? History(path).note(
        candidates, at: look.testSet, project: look.project, time: look.time)
    else { return LookCount(count: candidates.count, isKept: false) }
    return LookCount(count: count, isKept: true)
  }
}
