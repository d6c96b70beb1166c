internal import Results

extension Wording {
  static func mark(_ finding: DiscoveredSubpopulation) -> Mark {
    switch finding.status {
    case .confirmed: mark(finding.kind.finding)
    case .hint:
      Mark(symbol: "○", word: "perhaps \(mark(finding.kind.finding).word)", tone: .quiet)
    }
  }

  /// The loss of a row, by its name in results.
  static func lossTitle(_ id: String, _ result: RunResult) -> String {
    switch id {
    case "error_rate": "error rate"
    case "squared_error": "squared error"
    default: result.title(id)
    }
  }

  /// What the search found of one candidate, and whether the verdict rests on it.
  static func discovered(_ candidate: CandidateResult, _ result: RunResult) -> Phrase {
    let confirmed = (candidate.discovered ?? []).filter { $0.status == .confirmed }
    let opening: Phrase = "\(strong: "Nobody declared")"
    guard let first = confirmed.first else {
      return """
        \(opening): the search found no subpopulation that the other half of the test rows confirms.
        """
    }
    let count = counted(confirmed.count, "subpopulation", "subpopulations")
    let aside: Phrase =
      first.isPrimary
      ? ""
      : """
       They are on \(lossTitle(first.loss, result)), which stands in for \
      \(result.evidence.primary.title), so the verdict does not rest on them.
      """
    return """
      \(opening): the search found \(count) in one half of the test rows that the other half \
      confirms.\(aside)
      """
  }

  /// How the search was done.
  static func search(_ search: DiscoverySummary, _ result: RunResult) -> Phrase {
    let conditions = counted(search.maximumConditions, "condition", "conditions")
    let sample: Phrase =
      search.searchedRows < result.split.testRows
      ? " It looked at \(rows(search.searchedRows)); all rows confirm." : ""
    return """
      Slices of up to \(conditions) on \(counted(search.columns.count, "column", "columns")), of at \
      least \(NumberText.percent(search.minimumShare)) of the rows. Each half of the test rows \
      searches, and the other half tests what it found \
      (\(counted(search.testedSlices, "slice", "slices"))), adjusted by Holm’s procedure: were there \
      no difference anywhere, a harm would be confirmed in at most \
      \(NumberText.percent(result.evidence.alpha / 2)) of runs. What is not confirmed is a hint.\
      \(sample)
      """
  }
}
