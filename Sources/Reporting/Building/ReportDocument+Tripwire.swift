internal import Results

extension ReportDocument {
  /// Said before anything else: a candidate that one column alone nearly reaches is a leak, or not
  /// needed, and either way the rest of the report is about something else than it seems.
  func tripwires() -> [Block] {
    let tripped = shownCandidates.filter { $0.oneColumn?.isTripped == true }
    guard !tripped.isEmpty else { return [] }
    return [
      .callout(
        Block.Callout(
          tone: .bad, title: "One column alone does nearly all: a leak, or no model is needed",
          points: tripped.compactMap { Wording.oneColumn($0, result) }))
    ]
  }
}
