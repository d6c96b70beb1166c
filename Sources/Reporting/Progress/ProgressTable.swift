internal import Portfolio
internal import Results

/// A row a project.
struct ProgressTable {
  let report: ProgressReport
  let limits: ProgressLimits

  private var shown: ArraySlice<ProjectProgress> { report.projects.prefix(limits.projects) }

  /// Nil without projects.
  var whole: Block? {
    guard !shown.isEmpty else { return nil }
    return .table(
      Table(
        caption: """
          Best metric on the test rows, with its interval; the change is against the last run before \
          this period
          """,
        columns: [
          Table.Column("Project", .header), Table.Column("State", .text),
          Table.Column("Best now", .text), Table.Column("Target", .text),
          Table.Column("Change", .text), Table.Column("Recommended", .text),
          Table.Column("Candidates", .text), Table.Column("Due", .text),
        ], rows: shown.map(row), stacks: true))
  }

  /// For a screen.
  var short: Block? {
    guard !shown.isEmpty else { return nil }
    return .table(
      Table(
        caption: "",
        columns: [
          Table.Column("Project", .header), Table.Column("State", .text),
          Table.Column("Best", .number), Table.Column("Target", .text),
          Table.Column("Recommended", .text), Table.Column("Due", .text),
        ],
        rows: shown.map { project in
          Table.Row(cells: [
            .phrase("\(name: project.project)"), .phrase("\(Wording.mark(project.state.kind))"),
            .phrase(
              project.now.best.map { Phrase(words: precision(project).text($0.value)) } ?? "–"),
            .phrase(target(project)),
            .phrase(project.now.recommended.map { "\(name: $0.rung)" } ?? "none"),
            .phrase(
              isOver(project) ? "–" : Phrase(words: Wording.day(project.state.due))),
          ])
        }))
  }

  private func isOver(_ project: ProjectProgress) -> Bool {
    project.state.kind == .stopped || project.state.kind == .deployed
  }

  private func row(_ project: ProjectProgress) -> Table.Row {
    Table.Row(
      cells: [
        .phrase("\(name: project.project)"), .phrase(state(project)),
        .phrase(ProjectBlocks.value(project.now.best, precision(project))),
        .phrase(target(project)), .phrase(change(project)),
        .phrase(project.now.recommended.map { "\(name: $0.rung)" } ?? "none"),
        .phrase(verdicts(project)), .phrase(Wording.due(project)),
      ], isEmphasised: project.state.kind == .stalled)
  }

  private func state(_ project: ProjectProgress) -> Phrase {
    let mark: Phrase = "\(Wording.mark(project.state.kind))"
    guard let stall = project.state.stall, project.state.kind != .paused else { return mark }
    return "\(mark) for \(Wording.days(stall.days))"
  }

  private func target(_ project: ProjectProgress) -> Phrase {
    let sign = project.goal.metric.direction == .higherIsBetter ? "≥" : "≤"
    return Phrase(words: "\(sign)\(NumberText.space)\(NumberText.plain(project.goal.target))")
  }

  private func precision(_ project: ProjectProgress) -> Precision {
    Precision(
      intervals: [project.now.best?.interval], values: [project.now.best?.value].compactMap(\.self))
  }

  /// By how much the best rung is better or worse than before, and whether that was a better one.
  private func change(_ project: ProjectProgress) -> Phrase {
    let metric = project.goal.metric
    guard let was = project.was else { return "new" }
    guard project.runs > 0 else { return "no run" }
    guard was.metric.id == metric.id else { return "other metric" }
    guard let before = was.best?.value, let now = project.now.best?.value else { return "–" }
    let gain = now - before
    let text = gain == 0 ? "±0" : precision(project).signed(gain)
    let step: Phrase =
      project.steps.isEmpty
      ? "" : " \(Mark(symbol: "▲", word: "better rung", tone: .good))"
    return "\(text)\(step)"
  }

  private func verdicts(_ project: ProjectProgress) -> Phrase {
    let counts = Verdict.allCases.reversed().compactMap { verdict -> Phrase? in
      let count = project.now.verdicts.count { $0 == verdict }
      return count == 0 ? nil : "\(Wording.mark(verdict))\(count == 1 ? "" : " (\(count))")"
    }
    return counts.isEmpty ? "none" : counts.joined(by: ", ")
  }
}
