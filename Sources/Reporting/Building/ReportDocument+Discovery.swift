internal import Results

extension ReportDocument {
  /// What nobody declared: findings in the open, hints folded away.
  func discovered(_ candidate: CandidateResult) -> [Block] {
    guard let discovered = candidate.discovered else { return [] }
    let confirmed = discovered.filter { $0.status == .confirmed }
    let hints = discovered.filter { $0.status == .hint }
    var blocks: [Block] = [.paragraph(Wording.discovered(candidate, result))]
    if !confirmed.isEmpty {
      blocks.append(
        .table(discoveredTable(confirmed, "Subpopulations that nobody declared, confirmed")))
    }
    if !hints.isEmpty {
      blocks.append(
        .details(
          summary: Phrase(
            words: Wording.counted(
              hints.count, "hint: a place to look at, not a finding",
              "hints: places to look at, not findings")),
          blocks: [.table(discoveredTable(hints, "Hints, which the confirming half did not show"))])
      )
    }
    return blocks
  }

  /// Figures are of the half that tested a subpopulation.
  func discoveredTable(_ findings: [DiscoveredSubpopulation], _ caption: Phrase) -> Table {
    Table(
      caption: caption,
      columns: [
        Table.Column("Subpopulation", .header), Table.Column("Share", .number),
        Table.Column("Rows that tested it", .number), Table.Column("Loss", .text),
        Table.Column("\(name: result.reference.rung)", .number), Table.Column("Candidate", .number),
        Table.Column("Lift (interval)", .number), Table.Column("Finding", .text),
      ],
      rows: findings.map { finding in
        let lift = Precision(intervals: [finding.lift.interval], values: [finding.lift.estimate])
        return Table.Row(cells: [
          .phrase(Wording.subpopulation(finding.subpopulation)),
          .phrase(Phrase(words: NumberText.percent(finding.share))),
          .phrase(Phrase(words: NumberText.count(finding.rows))),
          .phrase(Phrase(words: Wording.lossTitle(finding.loss, result))),
          .phrase(Phrase(words: lift.text(finding.reference))),
          .phrase(Phrase(words: lift.text(finding.candidate))),
          .phrase(Wording.lift(finding.lift, lift)),
          .phrase("\(Wording.mark(finding))"),
        ])
      }, stacks: true)
  }
}
