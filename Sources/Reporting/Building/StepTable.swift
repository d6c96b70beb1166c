internal import Results

/// The ladder as steps: what each rung bought over the one below, and what it cost more.
struct StepTable {
  let result: RunResult
  private let steps: [LadderStep]
  private let money: Precision

  init(result: RunResult) {
    self.result = result
    steps = result.steps ?? []
    money = Wording.precision(steps.compactMap(\.money))
  }

  /// What each step bought; nil where there are no steps.
  var bought: Table? {
    guard !steps.isEmpty else { return nil }
    let metric = result.evidence.primary.title
    let precision = Precision(
      intervals: steps.map { $0.lift?.interval }, values: steps.compactMap { $0.lift?.estimate })
    let intervals = steps.compactMap { $0.lift?.interval }
    let settings = result.evidence.money
    let saved: Phrase =
      settings.map { ", and what it saved on \(Wording.predictions($0))" } ?? ""
    return Table(
      caption: """
        What each step up the ladder bought in \(metric), signed so that more is better\(saved)
        """,
      columns: [
        Table.Column("Step", .header), Table.Column("", .plot),
        Table.Column("Lift (\(Wording.confidence(result)) interval)", .number),
      ] + (settings.map { [Table.Column(Wording.moneyTitle($0), .number)] } ?? []),
      rows: steps.map { row($0, precision) },
      scale: PlotScale(
        holding: intervals.flatMap { [$0.lower, $0.upper] },
        lines: [PlotScale.Line(value: 0, label: "no lift", style: .zero)],
        title: "lift in \(metric)"),
      stacks: true)
  }

  /// What each step cost more; nil where nothing is known of it.
  var cost: Table? {
    let shown = RungCost.allCases.filter { cost in
      steps.contains { added(cost, $0).map { $0 != 0 } ?? false }
    }
    guard !shown.isEmpty else { return nil }
    return Table(
      caption: "What each step cost more",
      columns: [Table.Column("Step", .header)]
        + shown.map { Table.Column($0.title(result), .number) },
      rows: steps.map { step in
        Table.Row(
          cells: [.phrase(name(step))]
            + shown.map { cost in
              .phrase(Phrase(words: added(cost, step).map { cost.text($0) } ?? "–"))
            }, isEmphasised: step.rung == result.recommendation.rung)
      }, stacks: true)
  }

  private func name(_ step: LadderStep) -> Phrase {
    "\(name: step.from) → \(name: step.rung)"
  }

  private func row(_ step: LadderStep, _ precision: Precision) -> Table.Row {
    let mark = step.lift.map { lift in
      PlotMark(
        estimate: lift.estimate, lower: lift.interval.lower, upper: lift.interval.upper,
        shape: lift.interval.lower > 0 ? .upward : lift.interval.upper < 0 ? .downward : .ring,
        tone: lift.interval.lower > 0 ? .good : lift.interval.upper < 0 ? .bad : .quiet,
        title: """
          lift \(precision.signed(lift.estimate)), \(Wording.interval(lift.interval, precision))
          """)
    }
    let saved: [Table.Cell] =
      result.evidence.money == nil ? [] : [.phrase(Wording.money(step.money, money))]
    return Table.Row(
      cells: [
        .phrase(name(step)), .plot(mark), .phrase(Wording.lift(step.lift, precision)),
      ] + saved, isEmphasised: step.rung == result.recommendation.rung)
  }

  /// What a unit of each cost bought, a line a step that costs more and is known to be worth something.
  var prices: [Phrase] {
    steps.compactMap { step in
      guard let lift = step.lift, lift.interval.lower > 0 else { return nil }
      let rates: [Phrase] = RungCost.allCases.compactMap { cost in
        guard let added = added(cost, step), added > 0 else { return nil }
        let rate = NumberText.significant(lift.estimate / added, digits: 2)
        return "\(rate) \(cost.unit(result))"
      }
      let all = rates + (breakEven(step).map { [$0] } ?? [])
      return all.isEmpty ? nil : "\(name: step.rung) over \(name: step.from): \(all.listed())"
    }
  }

  /// How many predictions a month pay for the step.
  private func breakEven(_ step: LadderStep) -> Phrase? {
    guard let settings = result.evidence.money, let money = step.money, money.interval.lower > 0,
      let monthly = added(.moneyPerMonth, step), monthly > 0
    else { return nil }
    let predictions = (monthly / money.estimate * Double(settings.predictions)).rounded(.up)
    guard predictions < 1e15 else { return nil }
    return "paid for by \(NumberText.count(Int(predictions))) predictions a month"
  }

  /// Nil where it is not known of both.
  private func added(_ cost: RungCost, _ step: LadderStep) -> Double? {
    guard let to = result.rung(step.rung), let from = result.rung(step.from),
      let more = cost.value(to, result), let less = cost.value(from, result)
    else { return nil }
    return more - less
  }
}
