internal import Portfolio
internal import Results

/// Builds the documents of a report on projects over time.
struct ProgressDocument {
  let report: ProgressReport
  let limits: ProgressLimits

  /// For the demo meeting: what needs a decision first, then all projects in a table, then each.
  func page() -> Document {
    document([lead()] + stalls() + [overview()].compactMap(\.self) + sections())
  }

  /// What fits a screen.
  func summary(reportPath: String?) -> Document {
    var last: [Block.Definition] = []
    if let reportPath {
      last.append(Block.Definition(term: "Report", description: "\(code: reportPath)"))
    }
    last.append(Block.Definition(term: "Next", description: nextStep()))
    return Document(
      title: "Projects in \(Wording.period(report.period))",
      subtitle: Phrase(words: Wording.counted(report.projects.count, "project", "projects")),
      blocks: [lead()] + [ProgressTable(report: report, limits: limits).short].compactMap(\.self)
        + stalls(suggestions: 2) + [.definitions(last)], colophon: "")
  }

  private func document(_ blocks: [Block]) -> Document {
    Document(
      title: "Projects in \(Wording.period(report.period))",
      subtitle: """
        Made \(name: report.madeAt) from the history of runs; days are in UTC, and all is as of the end \
        of \(Wording.day(report.period.last))
        """,
      blocks: blocks, colophon: "harness \(name: report.toolVersion)")
  }

  private func lead() -> Block {
    let stalled = report.stalled.count
    let all = Wording.counted(report.projects.count, "project", "projects")
    let steps = report.projects.reduce(0) { $0 + $1.steps.count }
    let runs = report.projects.reduce(0) { $0 + $1.runs }
    let bought: Phrase =
      runs == 0
      ? "No run was made."
      : """
      \(Wording.counted(runs, "run", "runs")) brought \
      \(Wording.counted(steps, "better rung", "better rungs")).
      """
    if report.projects.isEmpty {
      return .lead(
        Mark(symbol: "○", word: "nothing yet", tone: .quiet),
        "\(strong: "No project"): the history has no run until the end of this period.")
    }
    guard stalled > 0 else {
      return .lead(
        Mark(symbol: "✓", word: "no decision is overdue", tone: .good),
        "\(strong: "No project waits for a decision"), of \(all). \(bought)")
    }
    let verb = stalled == 1 ? "has" : "have"
    return .lead(
      Mark(symbol: "✕", word: "decisions are overdue", tone: .bad),
      """
      \(strong: "\(NumberText.count(stalled)) of \(all) \(verb) stalled"), and nobody has decided what \
      to do. \(bought)
      """)
  }

  /// A box a project that has stalled, those without a decision first.
  private func stalls(suggestions shown: Int = .max) -> [Block] {
    report.projects.prefix(limits.projects).filter {
      $0.state.kind == .stalled || $0.state.kind == .answered
    }
    .map { project in
      let reasons = Wording.stall(project.state, project.problem, on: report.period.last)
      let suggestions = project.suggestions.prefix(shown).map {
        Wording.suggestion($0, project: project.project)
      }
      let days = project.state.stall?.days ?? 0
      let isAnswered = project.state.kind == .answered
      let decided: [Phrase] =
        isAnswered ? [project.state.decision.map(self.decided)].compactMap(\.self) : []
      return .callout(
        Block.Callout(
          tone: isAnswered ? .caution : .bad,
          title: "\(name: project.project) has stalled for \(Wording.days(days))",
          points: reasons + decided + suggestions))
    }
  }

  func decided(_ record: DecisionRecord) -> Phrase {
    let until: Phrase =
      record.answersUntil.map { "; due again on \(Wording.day($0))" } ?? ""
    return """
      Decided on \(Wording.day(record.day)) by \(name: record.decision.by): \
      \(strong: Phrase(words: Wording.decision(record.decision.choice))) \
      (\(prose: record.decision.reason))\(until).
      """
  }

  private func overview() -> Block? {
    guard let table = ProgressTable(report: report, limits: limits).whole else { return nil }
    return Block.section("overview", "All projects", [table])
  }

  private func sections() -> [Block] {
    let shown = report.projects.prefix(limits.projects)
    let left = report.projects.count - shown.count
    let rest: [Block] =
      left == 0
      ? []
      : [
        .paragraph(
          "\(Wording.counted(left, "more project is", "more projects are")) in report.json.")
      ]
    return shown.enumerated().map { index, project in
      Block.section(
        "project-\(index + 1)", "\(name: project.project)",
        ProjectBlocks(
          project: project, period: report.period, limits: limits, id: "project-\(index + 1)"
        ).all())
    } + rest
  }

  private func nextStep() -> Phrase {
    if report.projects.isEmpty { return "make a run: \(code: "harness run CONFIG")" }
    guard let project = report.stalled.first else {
      return "show the report to those who have the problems"
    }
    return """
      decide on \(name: project.project): \
      \(code: "harness decide \(project.project) continue|pivot|pause|stop --by … --reason …")
      """
  }
}
