internal import Portfolio
internal import Results

/// A project's status in ten lines.
struct StatusDocument {
  let status: ProjectStatus
  /// Other projects of the same history.
  let others: [String]

  func screen() -> Document {
    var lines: [Block.Definition] = []
    func line(_ term: Phrase, _ description: Phrase) {
      lines.append(Block.Definition(term: term, description: description))
    }
    if let run = status.run {
      line("Metric", metric(run))
      line("Last run", lastRun(run))
    }
    if status.end == nil {
      line("In the way", status.blocks.isEmpty ? "nothing" : list(status.blocks.map(Wording.block)))
      line("Due", status.due.isEmpty ? "nothing" : list(status.due.map(Wording.due)))
      if !status.waived.isEmpty { line("Waived", list(status.waived.prefix(3).map(waived))) }
      if let next { line("Next", next) }
    }
    if !others.isEmpty {
      let named: [Phrase] = others.prefix(5).map { "\(name: $0)" }
      let more = others.count > 5 ? " and \(others.count - 5) more" : ""
      line("Other projects here", "\(named.joined(by: ", "))\(more) (--project)")
    }
    return Document(
      title: "\(name: status.project)",
      subtitle: "as of \(Wording.day(status.asOf))",
      blocks: [lead, .definitions(lines)], colophon: "")
  }

  private var lead: Block {
    if let end = status.end {
      return .lead(
        Wording.mark(.stopped),
        "Stopped on \(Wording.day(end.on)) by \(name: end.by): \(prose: end.reason)")
    }
    let mark =
      status.run.map { Wording.mark($0.state.kind) }
      ?? Mark(symbol: "?", word: "not run yet", tone: .quiet)
    return .lead(mark, "\(strong: Phrase(words: capitalised(mark.word))). \(place)")
  }

  private func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private var place: Phrase {
    guard let standing = status.standing else { return "It is through all gates." }
    let days = standing.days(until: status.asOf).map { " for \(Wording.days($0))" } ?? ""
    return """
      It stands before \(strong: "\(Wording.title(standing.gate))")\(days): \
      \(Wording.question(standing.gate))
      """
  }

  private func waived(_ waived: WaivedFinding) -> Phrase {
    """
    \(Wording.subpopulation(waived.subpopulation)) (\(Wording.mark(waived.finding).word)), by \
    \(name: waived.by)
    """
  }

  private func list(_ phrases: [Phrase]) -> Phrase { phrases.joined(by: "; ") }

  private func metric(_ run: ProjectStatus.Run) -> Phrase {
    let goal = run.goal
    let bound = goal.metric.direction == .higherIsBetter ? "at least" : "at most"
    let target = "target \(bound) \(NumberText.plain(goal.target))"
    guard let rung = run.recommended ?? run.best else {
      return "\(goal.metric.title), \(target); no rung could be measured"
    }
    let precision = Precision(intervals: [rung.interval], values: [rung.value])
    let interval =
      rung.interval.map { " (\(precision.text($0.lower)) to \(precision.text($0.upper)))" } ?? ""
    let what = run.recommended == nil ? "best" : "recommended"
    let answer: Phrase = rung.target.map { " \(Wording.mark($0))" } ?? ""
    return """
      \(goal.metric.title) \(precision.text(rung.value))\(interval) of \(name: rung.rung), \(what); \
      \(target)\(answer)
      """
  }

  private func lastRun(_ run: ProjectStatus.Run) -> Phrase {
    let verdicts: [Phrase] = run.candidates.prefix(3).map {
      "\(Wording.mark($0.verdict).symbol) \(name: $0.name)"
    }
    let more = run.candidates.count > 3 ? ", and \(run.candidates.count - 3) more" : ""
    return """
      \(Wording.day(run.day)), \(code: Wording.shortID(run.id))\
      \(verdicts.isEmpty ? ", no candidate" : ", ")\(verdicts.joined(by: ", "))\(more)
      """
  }

  /// What to type, for what is in the way first.
  private var next: Phrase? {
    let name = status.project
    switch status.blocks.first {
    case .gate: return status.run.map { "\(code: "harness show \(Wording.shortID($0.id))")" }
    case .signOff(let check):
      guard let run = check.run, let candidate = check.candidate else { return nil }
      return """
        \(code: "harness signoff \(Wording.shortID(run)) --candidate \(candidate) approve --reason …")
        """
    case .stalled:
      return """
        \(code: "harness decide \(name) continue|pivot|pause|stop --by … --reason …")
        """
    case .wornTestRows: return "draw fresh test rows"
    case .projectGate(let passage) where passage.gate > .model:
      return """
        \(code: "harness gate \(name) \(passage.gate.rawValue) open --by … --evidence …"), once it is
        """
    case .projectGate: return "\(code: "harness run"), with the config that was audited"
    case nil: return nil
    }
  }
}
