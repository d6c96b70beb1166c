internal import Results

extension ReportDocument {
  /// What a candidate saves in each subpopulation, folded away; nothing where nobody says what errors
  /// cost, or no subpopulation is declared.
  func savings(_ candidate: CandidateResult) -> [Block] {
    guard let settings = result.evidence.money else { return [] }
    let findings = candidate.subpopulations.prefix(limits.openFindings).filter { $0.money != nil }
    guard !findings.isEmpty else { return [] }
    let precision = Wording.precision(findings.compactMap(\.money))
    let table = Table(
      caption:
        "Saved on \(Wording.predictions(settings)), with \(Wording.confidence(result)) intervals",
      columns: [
        Table.Column("Subpopulation", .header), Table.Column("Rows", .number),
        Table.Column(Wording.moneyTitle(settings), .number),
      ],
      rows: findings.map { finding in
        Table.Row(cells: [
          .phrase(Wording.subpopulation(finding.subpopulation)),
          .phrase(Phrase(words: NumberText.count(finding.comparison.rows))),
          .phrase(Wording.money(finding.money, precision)),
        ])
      })
    return [.details(summary: "What it saves where", blocks: [.table(table)])]
  }
}
