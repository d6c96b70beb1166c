internal import Archive
internal import Results

/// The history, for commands that hold sign-offs against it. There may be none.
struct HistoryToCheck {
  let history: History?
  /// The earliest entry first; empty where it cannot be read.
  let log: [LogEntry]
  /// Of the first entry that is not what it was; nil where all are.
  let brokenAt: Int64?

  init(_ option: HistoryOption) throws {
    (history, log, brokenAt) = try HistoryOption.translatingErrors { () throws(HistoryError) in
      // One that is there and cannot be read is an error: it may hold what speaks against a run.
      guard let history = try History.existing(option.path()) else { return (nil, [], nil) }
      let broken = try history.brokenLink()
      do throws(HistoryError) { return (history, try history.log(), broken) } catch {
        guard case .brokenEntry(_, let sequence) = error else { throw error }
        return (history, [], broken ?? sequence)
      }
    }
  }

  var survey: SignOffSurvey.Log? {
    history.map { _ in SignOffSurvey.Log(entries: log.count, brokenAt: brokenAt) }
  }
}
