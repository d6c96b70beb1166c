internal import Archive
internal import Results

extension HistoryOption {
  /// A run that the history keeps, and the folder that it was written to, which may be gone or hold
  /// another run by now.
  struct RecordedRun {
    let result: RunResult
    let folder: String
  }

  /// The latest run whose id begins so; nil where there is none, or several ids do.
  func recorded(_ id: String) throws -> RecordedRun? {
    guard let history = try History.existing(path()), let latest = try history.latestRun(id: id),
      let bytes = try history.result(of: latest.sequence)
    else { return nil }
    return RecordedRun(result: try ResultJSON.decode(bytes), folder: latest.folder)
  }
}
