internal import Portfolio
internal import Results

/// Builds the documents of a funnel.
struct FunnelDocument {
  let funnel: Funnel

  func page(_ toolVersion: String) -> Document {
    var document = screen()
    document.blocks = [lead, .table(stages)] + fallenBack
    document.blocks += [Block.section("projects", "Projects", projects)]
    document.blocks += [Block.section("ended", "What ended, and why", ends)]
    document.blocks += [Block.section("quarters", "Conversion by quarter", quarters)]
    document.colophon = "harness \(name: toolVersion). \(Self.howToRead)"
    return document
  }

  /// What fits a terminal.
  func screen() -> Document {
    Document(
      title: "Funnel",
      subtitle: """
        \(Wording.counted(funnel.projects.count, "project", "projects")), as of \
        \(Wording.day(funnel.asOf))
        """,
      blocks: [lead, .table(stages)] + fallenBack + (ended.isEmpty ? [] : ends),
      colophon: "")
  }

  private static let howToRead: Phrase = """
    The gates of data, problem and model are those of runs and audits; what comes after them is what \
    people said. A gate is passed when it, or a later one, first opens. The days within which half \
    pass count those who still stand there as waiting, and stopped ones as never passing \
    (Kaplan and Meier 1958). Days are in UTC.
    """

  private var lead: Block {
    let all = funnel.projects.count
    guard all > 0 else { return .paragraph("No project has been run or audited yet.") }
    func passed(_ gate: ProjectGate) -> Int {
      funnel.stages.first { $0.gate == gate }?.passed ?? 0
    }
    var sentence: Phrase = """
      Of \(Wording.counted(all, "project", "projects")), \(String(passed(.model))) \
      \(passed(.model) == 1 ? "has" : "have") a model that is good enough, \
      \(String(passed(.used))) \(passed(.used) == 1 ? "is" : "are") in use, and \
      \(String(passed(.effective))) \(passed(.effective) == 1 ? "is" : "are") known to have an \
      effect.
      """
    let crowds = funnel.stages.sorted { $0.standing.count > $1.standing.count }
    if let most = crowds.first, most.standing.count > max(1, crowds[1].standing.count) {
      sentence =
        sentence + """
           Most of those under way, \(String(most.standing.count)), stand before \
          \(strong: "\(Wording.title(most.gate))").
          """
    }
    return .lead(Mark(symbol: "▽", word: "portfolio", tone: .neutral), sentence)
  }

  private var stages: Table {
    let legend: Phrase = """
      Of the projects that reached each gate: \
      \(Mark(symbol: "█", word: "went on", tone: .good)), \
      \(Mark(symbol: "▓", word: "stand there", tone: .neutral)), \
      \(Mark(symbol: "░", word: "were stopped there", tone: .quiet))
      """
    let whole = funnel.projects.count
    return Table(
      caption: legend,
      columns: [
        Table.Column("Gate", .header), Table.Column("Projects", .bar),
        Table.Column("Reached", .number), Table.Column("Passed", .number),
        Table.Column("Stand there", .number), Table.Column("Stopped", .number),
        Table.Column("Half pass within", .number),
      ],
      rows: funnel.stages.map { stage in
        let bar = StackedBar(
          parts: [
            part(stage.passed, .good, "went on"),
            part(stage.standing.count, .neutral, "stand there"),
            part(stage.stopped.count, .quiet, "were stopped there"),
          ], whole: whole)
        return Table.Row(cells: [
          .phrase("\(Wording.title(stage.gate))"), .bar(bar),
          .phrase(Phrase(words: "\(stage.reached)")), .phrase(passed(stage)),
          .phrase(Phrase(words: "\(stage.standing.count)")),
          .phrase(Phrase(words: "\(stage.stopped.count)")),
          .phrase(stage.medianDays.map { "\(Wording.days($0))" } ?? "–"),
        ])
      }, stacks: true)
  }

  private func part(_ count: Int, _ tone: Tone, _ words: String) -> StackedBar.Part {
    StackedBar.Part(count: count, tone: tone, title: "\(count) \(words)")
  }

  /// With the share of those that reached it.
  private func passed(_ stage: Funnel.Stage) -> Phrase {
    guard stage.reached > 0 else { return "0" }
    let share = NumberText.percent(Double(stage.passed) / Double(stage.reached))
    return "\(String(stage.passed)) (\(share))"
  }

  private var fallenBack: [Block] {
    let points = funnel.projects.filter { $0.end == nil }.flatMap { project in
      project.fallenBack.compactMap { passage -> Phrase? in
        passage.latest.map { record in
          """
          \(name: project.project): \(Wording.title(passage.gate)) is \
          \(Wording.mark(record.answer).word) since \(day(record)), after it had been open.
          """
        }
      }
    }
    guard !points.isEmpty else { return [] }
    return [
      .callout(Block.Callout(tone: .caution, title: "Gates that shut again", points: points))
    ]
  }

  private func day(_ record: GateRecord) -> String {
    record.day.map { Wording.day($0) } ?? "an unknown day"
  }

  private var projects: [Block] {
    guard !funnel.projects.isEmpty else { return [.paragraph("None yet.")] }
    // Those that got furthest first; of equals, those that have stood there for longest.
    let sorted = funnel.projects.sorted { left, right in
      let passed = (left.passedGates, right.passedGates)
      if passed.0 != passed.1 { return passed.0 > passed.1 }
      return (left.standing?.entered ?? funnel.asOf) < (right.standing?.entered ?? funnel.asOf)
    }
    return [
      .table(
        Table(
          caption: "The furthest first",
          columns: [
            Table.Column("Project", .header), Table.Column("Begun", .text),
            Table.Column("Stands before", .text), Table.Column("For", .number),
            Table.Column("Last said of that gate", .text),
          ],
          rows: sorted.map { project in
            let standing = project.standing
            let last = project.last(asOf: funnel.asOf)
            return Table.Row(cells: [
              .phrase("\(name: project.project)"),
              .phrase(Phrase(words: Wording.day(project.since))),
              .phrase(place(project)),
              .phrase(standing?.days(until: last).map { "\(Wording.days($0))" } ?? "–"),
              .phrase(lastSaid(standing)),
            ])
          }, stacks: true))
    ]
  }

  private func place(_ project: ProjectPath) -> Phrase {
    let gate = project.standing.map { Phrase(words: Wording.title($0.gate)) }
    guard project.end != nil else { return gate ?? "none: it is through" }
    return "\(gate ?? "none"), stopped"
  }

  private func lastSaid(_ passage: GatePassage?) -> Phrase {
    guard let record = passage?.latest else { return "–" }
    let answer = Wording.mark(record.answer)
    switch record.source {
    case .run(let id): return "\(answer), \(day(record)), run \(code: Wording.shortID(id))"
    case .audit(let id): return "\(answer), \(day(record)), audit \(code: Wording.shortID(id))"
    case .person(let by, let evidence):
      return "\(answer), \(day(record)), \(name: by): \(prose: evidence)"
    }
  }

  private var ended: [(project: ProjectPath, end: ProjectPath.End)] {
    funnel.projects.compactMap { project in project.end.map { (project, $0) } }
      .sorted { $0.end.on > $1.end.on }
  }

  private var ends: [Block] {
    guard !ended.isEmpty else { return [.paragraph("No project was stopped.")] }
    return [
      .table(
        Table(
          caption: "Projects that were stopped, the latest first",
          columns: [
            Table.Column("Project", .header), Table.Column("Stopped", .text),
            Table.Column("Before", .text), Table.Column("Stood there", .number),
            Table.Column("By", .text), Table.Column("Reason", .text),
          ],
          rows: ended.map { project, end in
            Table.Row(cells: [
              .phrase("\(name: project.project)"),
              .phrase(Phrase(words: Wording.day(end.on))),
              .phrase(project.standing.map { "\(Wording.title($0.gate))" } ?? "no gate"),
              .phrase(
                project.standing?.days(until: end.on).map { "\(Wording.days($0))" } ?? "–"),
              .phrase("\(name: end.by)"), .phrase("\(prose: end.reason)"),
            ])
          }, stacks: true))
    ]
  }

  /// The last eight, the latest first.
  private var quarters: [Block] {
    let gates = ProjectGate.allCases
    let shown = funnel.quarters.suffix(8).reversed()
    guard !shown.isEmpty else { return [.paragraph("None yet.")] }
    return [
      .table(
        Table(
          caption: "Projects that passed each gate, of those that stood before it in the quarter",
          columns: [Table.Column("Quarter", .header), Table.Column("Begun", .number)]
            + gates.map { Table.Column("\(Wording.title($0))", .number) }
            + [Table.Column("Stopped", .number)],
          rows: shown.map { quarter in
            Table.Row(
              cells: [
                .phrase(Phrase(words: String(describing: quarter.quarter))),
                .phrase(Phrase(words: "\(quarter.begun)")),
              ]
                + quarter.gates.map { part in
                  .phrase(part.stood == 0 ? "–" : "\(String(part.passed)) of \(String(part.stood))")
                } + [.phrase(Phrase(words: "\(quarter.stopped)"))])
          }, stacks: true))
    ]
  }
}
