internal import Portfolio
internal import Results

extension ProjectBlocks {
  func attempts() -> [Block] {
    let shown = project.attempts.prefix(limits.attempts)
    guard !shown.isEmpty else {
      return [
        .paragraph(
          project.runs == 0
            ? "Nothing: no run was made in this period."
            : "No candidate: the runs of this period compared baselines alone.")
      ]
    }
    let lifts = shown.compactMap(\.lift)
    let precision = Precision(intervals: lifts.map(\.interval), values: lifts.map(\.estimate))
    let table = Table(
      caption: """
        Each candidate of this period, the latest first. The lift is in \(metric.title) over the best \
        baseline on the same rows, signed so that more is better
        """,
      columns: [
        Table.Column("Candidate", .header), Table.Column("Last run", .text),
        Table.Column("Verdict", .text), Table.Column("Lift", .text),
        Table.Column("It takes", .text), Table.Column("It bought", .text),
      ],
      rows: shown.map { attempt in
        Table.Row(
          cells: [
            .phrase("\(name: attempt.name)"), .phrase(Phrase(words: Wording.day(attempt.day))),
            .phrase(
              attempt.verdict.map { "\(Wording.mark($0))" }
                ?? "\(Mark(symbol: "✕", word: "broke", tone: .bad))"),
            .phrase(lift(attempt, precision)), .phrase(Self.costs(attempt.costs)),
            .phrase(Wording.bought(attempt.bought)),
          ], isEmphasised: attempt.bought == .betterRung)
      }, stacks: true)
    return [.table(table)]
      + more(project.attempts.count - shown.count, "candidate", "candidates")
  }

  private func lift(_ attempt: Attempt, _ precision: Precision) -> Phrase {
    guard let lift = attempt.lift else { return "–" }
    return """
      \(precision.signed(lift.estimate)) (\(precision.signedRange(lift.interval))) over \
      \(name: attempt.reference)
      """
  }

  /// What is known of it, in one line.
  static func costs(_ costs: RungCosts) -> Phrase {
    func number(_ value: Double) -> String { NumberText.significant(value, digits: 3) }
    let space = NumberText.space
    let parts = [
      costs.leaves.map { Wording.counted($0, "leaf", "leaves") }
        ?? costs.parameters.map { Wording.counted($0, "parameter", "parameters") },
      costs.megabytes.map { "\(number($0))\(space)MB" },
      costs.trainingSeconds.map { "\(number($0))\(space)s to train" },
      costs.latencyMilliseconds.map { "\(number($0))\(space)ms a row" },
      costs.moneyPerThousand.flatMap {
        $0 > 0 ? "\(Wording.money($0)) for 1,000 predictions" : nil
      },
      costs.hoursPerMonth.flatMap { $0 > 0 ? "\(number($0)) hours of people a month" : nil },
    ].compactMap(\.self)
    return parts.isEmpty ? "not known" : Phrase(words: parts.joined(separator: ", "))
  }

  func complexity() -> [Block] {
    let shown = project.complexity.suffix(limits.complexity)
    guard !shown.isEmpty else { return [] }
    return [
      .table(
        Table(
          caption: """
            What is recommended, or else the best rung, each time that it or its size changed
            """,
          columns: [
            Table.Column("Since", .header), Table.Column("Rung", .text),
            Table.Column("It is", .text),
            Table.Column("It takes", .text),
          ],
          rows: shown.map { point in
            Table.Row(cells: [
              .phrase(Phrase(words: Wording.day(point.day))), .phrase("\(name: point.rung)"),
              .phrase(point.isRecommended ? "recommended" : "best, not recommended"),
              .phrase(Self.costs(point.costs)),
            ])
          }, stacks: true))
    ] + more(project.complexity.count - shown.count, "change", "changes")
  }
}
