internal import Portfolio
internal import Results

/// What a report says of one project.
struct ProjectBlocks {
  let project: ProjectProgress
  let period: ReportPeriod
  let limits: ProgressLimits
  /// Of the section, which those within it begin with.
  let id: String

  var metric: MetricSummary { project.goal.metric }

  func all() -> [Block] {
    [.definitions(terms), .paragraph(standing())] + timeline()
      + (project.steps.isEmpty
        ? [] : [.list(project.steps.map { Wording.step($0, project.goal.metric) })])
      + [
        section("tried", "What was tried, and what it bought", attempts()),
        section("data", "What changed in the data", dataChanges()),
        section("subpopulations", "Where it does not work", subpopulations()),
        section("complexity", "Complexity and cost", complexity()),
        section("gates", "Gates", gates()),
        section("decisions", "Decisions", decisions()),
      ]
  }

  private func section(_ name: String, _ title: Phrase, _ blocks: [Block]) -> Block {
    .section("\(id)-\(name)", title, blocks)
  }

  private var terms: [Block.Definition] {
    let side = metric.direction == .higherIsBetter ? "at least" : "at most"
    let deadline: Phrase = project.problem.deadline.map { ", by \(Wording.day($0))" } ?? ""
    return [
      Block.Definition(term: "Decision", description: "\(prose: project.problem.decision)"),
      Block.Definition(term: "Owner", description: "\(name: project.problem.owner)"),
      Block.Definition(
        term: "Goal",
        description: """
          \(metric.title) of \(side) \(NumberText.plain(project.goal.target))\(deadline)
          """),
      Block.Definition(
        term: "State",
        description: "\(Wording.mark(project.state.kind)); due: \(Wording.due(project))"),
    ]
  }

  /// Where we were, where we are, where we want to be.
  private func standing() -> Phrase {
    let wanted = NumberText.plain(project.goal.target)
    let target =
      project.now.best?.target == .met
      ? "We wanted \(wanted), and are there" : "We want to reach \(wanted)"
    let now: Phrase = "we are at \(told(project.now))"
    let was: Phrase =
      project.was.map { "Before this period we were at \(told($0)); " } ?? "This is new; "
    let today: Phrase =
      project.now.incumbent.map {
        "; what is done today reaches \(Self.value($0, Precision(intervals: [$0.interval], values: [$0.value])))"
      } ?? ""
    let runs = Wording.counted(project.runs, "run", "runs")
    return
      "\(was)\(now). \(target)\(today). \(runs) in this period, \(NumberText.count(project.runsInAll)) in all."
  }

  private func told(_ standing: ProjectProgress.Standing) -> Phrase {
    guard let best = standing.best else { return "no measured rung" }
    let precision = Precision(intervals: [best.interval], values: [best.value])
    let recommended: Phrase =
      switch standing.recommended {
      case let rung? where rung.rung.hasSameBytes(as: best.rung): "which is recommended"
      case let rung?: "and \(name: rung.rung) is recommended"
      case nil: "and nothing is recommended"
      }
    return """
      \(standing.metric.title) \(Self.value(best, precision)) with \(name: best.rung), \(recommended)
      """
  }

  /// `0.927 (0.922 to 0.932)`
  static func value(_ rung: RungStanding?, _ precision: Precision) -> Phrase {
    guard let rung else { return "–" }
    let interval: Phrase = rung.interval.map { " (\(precision.range($0)))" } ?? ""
    return "\(precision.text(rung.value))\(interval)"
  }

  /// Names of a list, those beyond the limit counted.
  func named(_ names: [String]) -> Phrase {
    let shown = names.prefix(limits.names).map { "\(name: $0)" as Phrase }
    let left = names.count - shown.count
    return (shown + (left > 0 ? [Phrase(words: "\(NumberText.count(left)) more")] : [])).listed()
  }

  func more(_ left: Int, _ one: String, _ many: String) -> [Block] {
    left > 0
      ? [
        .paragraph("\(Wording.counted(left, "more \(one) is", "more \(many) are")) in report.json.")
      ]
      : []
  }
}
