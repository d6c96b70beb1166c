internal import Portfolio
internal import Results

extension Wording {
  /// What to do about a stall, and the figures that say so.
  static func suggestion(_ suggestion: Suggestion, project: String) -> Phrase {
    switch suggestion {
    case .moreData(let curve):
      return """
        \(strong: "More data"): the learning curve still rises. \(self.curve(curve))
        """
    case .betterData(let curve):
      return """
        \(strong: "Better data, not more of it"): the learning curve is flat. \(self.curve(curve)) \
        Other columns may tell more.
        """
    case .unclearData(let curve):
      return """
        \(strong: "Find out whether more data would help"): these rows cannot tell. \(self.curve(curve))
        """
    case .freshTestRows(let looks, let worth):
      return """
        \(strong: "Fresh test rows"): \(counted(looks, "predictions file has", "predictions files have")) \
        been compared on these, which now tell as much as \(NumberText.percent(worth)) of them told at first.
        """
    case .betterLabels(let share, let interval):
      return """
        \(strong: "Better labels"): about \(NumberText.percent(share)) of them seem to be wrong \
        (\(NumberText.percent(interval.lower)) to \(NumberText.percent(interval.upper))).
        """
    case .moreTestRows(let candidate, let rows, let needed):
      return """
        \(strong: "More test rows"): \(Self.rows(rows)) cannot tell whether \(name: candidate) is good \
        enough; \(rowsNeeded(needed)) in all would.
        """
    case .reframe(let candidate, let share, let hybrid):
      return reframe(candidate, share, hybrid)
    case .simpler(let candidates, let over):
      let names = candidates.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      let named = names.prefix(3).map { "\(name: $0)" as Phrase }
      let left = names.count - named.count
      let more: [Phrase] = left > 0 ? [Phrase(words: "\(NumberText.count(left)) more")] : []
      return """
        \(strong: "Go simpler"): \((named + more).listed()) bought nothing over \(name: over).
        """
    case .bringToUse(let rung, let since):
      return """
        \(strong: "Bring it to use"): \(name: rung) has reached the target since \(Wording.day(since)). Say who \
        agreed to it and where it runs (\(code: "harness gate")), or decide.
        """
    case .stop(let days, let candidates, let curve):
      let tried = candidates == 0 ? "" : " and \(counted(candidates, "candidate", "candidates"))"
      return """
        \(strong: "Stop"): \(Self.days(days))\(tried) brought no better rung\(hopeless(curve)).
        """
    case .audit:
      return """
        \(strong: "Ask the data"): the history has no audit with a learning curve. \
        \(code: "harness audit") tells whether more rows would help.
        """
    }
  }

  private static func curve(_ curve: Suggestion.Curve) -> Phrase {
    let precision = Precision(
      intervals: [curve.liftInterval], values: [curve.lift, curve.value])
    return """
      The \(name: curve.rung) baseline reaches \(curve.metric.title) \
      \(precision.text(curve.value)) on \(rows(curve.rows)); ten times the rows are worth \
      \(precision.signed(curve.lift)) (\(precision.signedRange(curve.liftInterval))), where the target \
      is \(NumberText.plain(curve.target)).
      """
  }

  private static func hopeless(_ curve: Suggestion.Curve?) -> Phrase {
    guard let curve else { return "" }
    let precision = Precision(intervals: [curve.tenfoldInterval], values: [curve.tenfoldValue])
    return """
      , and ten times the rows would bring the \(name: curve.rung) baseline to \
      \(precision.text(curve.tenfoldValue)) (\(precision.range(curve.tenfoldInterval))), short of the \
      target of \(NumberText.plain(curve.target))
      """
  }

  private static func reframe(_ candidate: String, _ share: Double?, _ hybrid: Hybrid?) -> Phrase {
    let part: Phrase =
      share.map { "works for \(NumberText.percent($0)) of the rows" }
      ?? "works for a part of the rows"
    guard let hybrid, let value = hybrid.estimate.measurement.value else {
      return """
        \(strong: "Reframe it"): \(name: candidate) \(part). State the problem for that part.
        """
    }
    let precision = Precision(intervals: [hybrid.estimate.interval], values: [value])
    return """
      \(strong: "Reframe it"): \(name: candidate) \(part). With the reference where it is worse, the two \
      reach \(precision.text(value)); the target is \(mark(hybrid.target).word) so. Use it there alone, \
      or state the problem for that part.
      """
  }
}
