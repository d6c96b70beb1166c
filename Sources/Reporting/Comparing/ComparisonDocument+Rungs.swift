internal import Results

extension ComparisonDocument {
  /// All rungs on the primary metric.
  func rungTable(plots: Bool) -> Table {
    table(
      difference.rungs + [difference.recommended].compactMap(\.self), difference.metric,
      margin: nil, plots: plots)
  }

  /// A table a metric that must not get worse, of rungs whose predictions changed; on a screen only of
  /// those that are told apart.
  func guardrails(plots: Bool) -> [Block] {
    difference.guardrails.compactMap { guardrail in
      let rungs = guardrail.rungs.filter { plots ? $0.isSame != true : isTold($0) }
      guard !rungs.isEmpty else { return nil }
      return .table(table(rungs, guardrail.metric, margin: guardrail.margin, plots: plots))
    }
  }

  private func isTold(_ rung: RungDifference) -> Bool {
    rung.lift.map { $0.interval.lower > 0 || $0.interval.upper < 0 } ?? false
  }

  private func table(
    _ rungs: [RungDifference], _ metric: MetricSummary, margin: Double?, plots: Bool
  ) -> Table {
    let estimates = rungs.flatMap { [$0.before, $0.after].compactMap(\.self) }
    let values = Precision(
      intervals: estimates.map(\.interval), values: estimates.compactMap(\.measurement.value))
    let lifts = Precision(
      intervals: rungs.map { $0.lift?.interval }, values: rungs.compactMap { $0.lift?.estimate })
    let isPaired = difference.pairing.isPaired
    var columns = [
      Table.Column("\(metric.title)", .header), Table.Column("Before", .number),
      Table.Column("After", .number),
    ]
    if isPaired {
      if plots { columns.append(Table.Column("", .plot)) }
      columns += [Table.Column("Lift (interval)", .number), Table.Column("Change", .text)]
    }
    return Table(
      caption: caption(metric, margin: margin), columns: columns,
      rows: rungs.map { rung in
        var cells: [Table.Cell] = [
          .phrase(name(rung, tellsRoles: plots)),
          .phrase(estimate(rung.before, values, tellsInterval: plots || !isPaired)),
          .phrase(estimate(rung.after, values, tellsInterval: plots || !isPaired)),
        ]
        if isPaired {
          if plots { cells.append(.plot(mark(rung, lifts))) }
          cells += [
            .phrase(rung.isSame == true ? "0" : Wording.lift(rung.lift, lifts)),
            .phrase(Wording.standing(rung)),
          ]
        }
        return Table.Row(cells: cells, isEmphasised: rung.nameBefore != nil)
      },
      scale: plots && isPaired ? scale(rungs.compactMap(\.lift), metric, margin) : nil,
      stacks: plots)
  }

  private func caption(_ metric: MetricSummary, margin: Double?) -> Phrase {
    let signed = difference.pairing.isPaired ? "; lifts are signed so that more is better" : ""
    let guardrail =
      margin.map { ", a guardrail with a margin of \(NumberText.plain($0))" } ?? ""
    return "\(metric.title) (\(Wording.direction(metric)))\(guardrail), before and after\(signed)"
  }

  private func name(_ rung: RungDifference, tellsRoles: Bool) -> Phrase {
    if let before = rung.nameBefore { return "\(name: rung.name) over \(name: before)" }
    guard tellsRoles else { return "\(name: rung.name)" }
    let roles = [
      rung.name == difference.recommendation.before ? "recommended before" : nil,
      rung.name == difference.recommendation.after ? "recommended now" : nil,
    ].compactMap(\.self)
    if roles.count == 2 { return "\(name: rung.name) (recommended)" }
    return roles.isEmpty ? "\(name: rung.name)" : "\(name: rung.name) (\(roles.joined()))"
  }

  private func estimate(
    _ estimate: MetricEstimate?, _ precision: Precision, tellsInterval: Bool
  ) -> Phrase {
    guard let estimate else { return "–" }
    let value = Wording.measurement(estimate.measurement, precision)
    guard tellsInterval, let interval = estimate.interval else { return value }
    return "\(value) (\(precision.range(interval)))"
  }

  private func mark(_ rung: RungDifference, _ precision: Precision) -> PlotMark? {
    rung.lift.map { lift in
      let standing = Wording.standing(lift)
      return PlotMark(
        estimate: lift.estimate, lower: lift.interval.lower, upper: lift.interval.upper,
        shape: standing > 0 ? .upward : standing < 0 ? .downward : .ring,
        tone: standing > 0 ? .good : standing < 0 ? .bad : .quiet,
        title: """
          lift \(precision.signed(lift.estimate)), \(Wording.level(lift.interval.level)) interval \
          \(precision.signedRange(lift.interval))
          """)
    }
  }

  private func scale(_ lifts: [Lift], _ metric: MetricSummary, _ margin: Double?) -> PlotScale {
    var lines = [PlotScale.Line(value: 0, label: "no lift", style: .zero)]
    if let margin, margin > 0 {
      lines.append(PlotScale.Line(value: -margin, label: "margin", style: .limit))
    }
    return PlotScale(
      holding: lifts.flatMap { [$0.interval.lower, $0.interval.upper] }, lines: lines,
      title: "lift in \(metric.title)")
  }
}
