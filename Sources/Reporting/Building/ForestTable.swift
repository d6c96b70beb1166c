internal import Results

/// The comparisons of one candidate, a row a subpopulation, with their lifts on one scale.
struct ForestTable {
  let result: RunResult
  let candidate: CandidateResult
  private let values: Precision
  private let lifts: Precision
  private let scale: PlotScale

  init(result: RunResult, candidate: CandidateResult) {
    self.result = result
    self.candidate = candidate
    let comparisons = [candidate.overall] + candidate.subpopulations.map(\.comparison)
    lifts = Precision(
      intervals: comparisons.map { $0.lift?.interval },
      values: comparisons.compactMap { $0.lift?.estimate })
    values = Precision(
      intervals: comparisons.map { $0.candidate.interval ?? $0.lift?.interval },
      values: comparisons.compactMap { $0.candidate.measurement.value })
    scale = Self.scale(comparisons.compactMap(\.lift), result.evidence)
  }

  func table(_ findings: [SubpopulationFinding], startsWithAll: Bool) -> Table {
    let all = startsWithAll ? [row("all test rows", share: 1, candidate.overall, advice: nil)] : []
    let metric = result.evidence.primary.title
    return Table(
      caption: """
        Lift of \(name: candidate.name) over \(name: result.reference.rung) in \(metric), signed \
        so that more is better
        """,
      columns: [
        Table.Column("Subpopulation", .header), Table.Column("Rows", .number),
        Table.Column("Share", .number), Table.Column("\(name: result.reference.rung)", .number),
        Table.Column("\(name: candidate.name)", .number), Table.Column("", .plot),
        Table.Column("Lift (interval)", .number), Table.Column("Finding", .text),
        Table.Column("Use", .text),
      ],
      rows: all.map { Table.Row(cells: $0.cells, isEmphasised: true) }
        + findings.map {
          row(
            Wording.subpopulation($0.subpopulation), share: $0.share, $0.comparison,
            advice: $0.advice)
        },
      scale: scale, stacks: true)
  }

  /// The columns that fit a comment or, without the share, a terminal.
  func shortTable(_ findings: [SubpopulationFinding], showsShare: Bool = true) -> Table {
    let share = showsShare ? [Table.Column("Share", .number)] : []
    return Table(
      caption: "Lift of \(name: candidate.name) over \(name: result.reference.rung)",
      columns: [
        Table.Column("Finding", .text), Table.Column("Subpopulation", .header),
        Table.Column("Rows", .number),
      ] + share + [Table.Column("Lift (interval)", .number)],
      rows: findings.map { finding in
        let percent = Phrase(words: NumberText.percent(finding.share))
        let share: [Table.Cell] = showsShare ? [.phrase(percent)] : []
        return Table.Row(
          cells: [
            .phrase("\(Wording.mark(finding.comparison.finding))"),
            .phrase(Wording.subpopulation(finding.subpopulation)),
            .phrase(Phrase(words: NumberText.count(finding.comparison.rows))),
          ] + share + [.phrase(Wording.lift(finding.comparison.lift, lifts))])
      })
  }

  private func row(
    _ name: Phrase, share: Double, _ comparison: Comparison, advice: Advice?
  ) -> Table.Row {
    // All test rows are many more than a subpopulation's, so their lift is known to more digits.
    let lifts =
      advice == nil
      ? Precision(
        intervals: [comparison.lift?.interval],
        values: [comparison.lift?.estimate].compactMap { $0 }) : self.lifts
    let mark = Wording.mark(comparison.finding)
    let needed =
      comparison.finding == .insufficientEvidence ? Wording.needed(comparison.needed, lifts) : nil
    let plot = comparison.lift.map { lift in
      PlotMark(
        estimate: lift.estimate, lower: lift.interval.lower, upper: lift.interval.upper,
        shape: Wording.shape(comparison.finding), tone: mark.tone,
        title: """
          lift \(lifts.signed(lift.estimate)), \(Wording.level(lift.interval.level)) interval \
          \(lifts.signedRange(lift.interval))
          """)
    }
    return Table.Row(cells: [
      .phrase(name),
      .phrase(Phrase(words: NumberText.count(comparison.rows))),
      .phrase(Phrase(words: NumberText.percent(share))),
      .phrase(Wording.measurement(comparison.reference.measurement, values)),
      .phrase(Wording.measurement(comparison.candidate.measurement, values)),
      .plot(plot),
      .phrase(Wording.lift(comparison.lift, lifts)),
      .phrase(needed.map { "\(mark) · \($0)" } ?? "\(mark)"),
      .phrase(
        advice.map { Wording.advice($0, candidate: candidate.name, result) } ?? "–"),
    ])
  }

  /// Holds nine in ten intervals and every line; the widest few run off the edge, drawn with an
  /// arrow, since they would press all others together.
  private static func scale(_ lifts: [Lift], _ evidence: EvidenceSettings) -> PlotScale {
    let ends = lifts.flatMap { [abs($0.interval.lower), abs($0.interval.upper)] }.sorted()
    let reach = ends.isEmpty ? 1 : ends[min(ends.count * 9 / 10, ends.count - 1)] * 1.2
    let bounds = lifts.flatMap { [$0.interval.lower, $0.interval.upper] }
      .map { min(max($0, -reach), reach) }
    var lines = [PlotScale.Line(value: 0, label: "no lift", style: .zero)]
    if evidence.minimumLift > 0 {
      lines.append(
        PlotScale.Line(value: evidence.minimumLift, label: "minimum lift", style: .limit))
    }
    if evidence.margin > 0 {
      lines.append(PlotScale.Line(value: -evidence.margin, label: "margin", style: .limit))
    }
    return PlotScale(holding: bounds, lines: lines, title: "lift in \(evidence.primary.title)")
  }
}
