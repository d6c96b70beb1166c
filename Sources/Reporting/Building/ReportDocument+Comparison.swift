internal import Results

extension ReportDocument {
  /// A candidate against the reference, overall and everywhere.
  func comparison(_ candidate: CandidateResult) -> Block {
    let index = result.candidates.firstIndex { $0.name == candidate.name } ?? 0
    var blocks: [Block] = []
    if candidate.subpopulations.isEmpty {
      blocks.append(
        .paragraph("No subpopulation is declared, so nothing is known of where it works."))
    } else {
      blocks.append(.paragraph(findingCounts(candidate)))
    }
    blocks += coverage(candidate)
    if let mix = Wording.testMix(candidate, result) { blocks.append(.paragraph(mix)) }
    if let oneColumn = Wording.oneColumn(candidate, result) { blocks.append(.paragraph(oneColumn)) }
    blocks += forest(candidate) + namedSubpopulations(candidate) + savings(candidate)
    blocks += discovered(candidate)
    let dimensions = DimensionShares.of(candidate.subpopulations)
    if dimensions.contains(where: { $0.short > 0 || $0.unknown > 0 }) {
      blocks.append(.table(dimensionTable(dimensions)))
    }
    if !candidate.guardrails.isEmpty { blocks.append(.table(guardrails(candidate))) }
    if !candidate.secondary.isEmpty {
      blocks.append(
        .details(
          summary: "Other metrics on all test rows; no verdict rests on them",
          blocks: [.table(secondary(candidate))]))
    }
    return Block.section(
      "candidate-\(index + 1)",
      "\(name: candidate.name) against \(name: result.reference.rung)", blocks)
  }

  /// How many subpopulations have which finding.
  func findingCounts(_ candidate: CandidateResult) -> Phrase {
    let all = candidate.subpopulations
    let counts: [Phrase] = FindingKind.byWeight.compactMap { kind in
      let count = all.count { $0.comparison.finding == kind }
      return count == 0 ? nil : "\(NumberText.count(count)) \(Wording.mark(kind).word)"
    }
    return """
      \(Wording.counted(all.count, "declared subpopulation", "declared subpopulations")): \
      \(counts.listed()).
      """
  }

  private func forest(_ candidate: CandidateResult) -> [Block] {
    let open = Array(candidate.subpopulations.prefix(limits.openFindings))
    let folded = Array(
      candidate.subpopulations.dropFirst(open.count).prefix(limits.foldedFindings))
    let left = candidate.subpopulations.count - open.count - folded.count
    let forest = ForestTable(result: result, candidate: candidate)
    var blocks: [Block] = [.table(forest.table(open, startsWithAll: true))]
    if !folded.isEmpty {
      blocks.append(
        .details(
          summary: Phrase(
            words: Wording.counted(folded.count, "further subpopulation", "further subpopulations")),
          blocks: [.table(forest.table(folded, startsWithAll: false))]))
    }
    if left > 0 {
      blocks.append(
        .paragraph(
          """
          \(Wording.counted(left, "more subpopulation is", "more subpopulations are")) in \
          result.json.
          """))
    }
    return blocks
  }

  /// What the names of the config stand for.
  private func namedSubpopulations(_ candidate: CandidateResult) -> [Block] {
    let named: [Phrase] = candidate.subpopulations.prefix(limits.openFindings).flatMap { finding in
      finding.subpopulation.conditions.compactMap { condition in
        guard case .expression(let name, let text) = condition else { return nil }
        return "\(name: name): rows with \(code: text)"
      }
    }
    return named.isEmpty ? [] : [.list(named)]
  }

  private func dimensionTable(_ dimensions: [DimensionShares]) -> Table {
    Table(
      caption: "Shares of test rows by how the candidate does there",
      columns: [
        Table.Column("Cut by", .header), Table.Column("Better or equivalent", .number),
        Table.Column("Worse or below target", .number),
        Table.Column("Insufficient evidence", .number),
      ],
      rows: dimensions.map { dimension in
        Table.Row(cells: [
          .phrase(dimension.columns.map { "\(name: $0)" }.joined(by: " and ")),
          .phrase(Phrase(words: NumberText.percent(dimension.works))),
          .phrase(Phrase(words: NumberText.percent(dimension.short))),
          .phrase(Phrase(words: NumberText.percent(dimension.unknown))),
        ])
      })
  }

  private func guardrails(_ candidate: CandidateResult) -> Table {
    Table(
      caption: "Guardrails: metrics that must not lose more than their margin",
      columns: comparisonColumns
        + [Table.Column("Margin", .number), Table.Column("Guardrail", .text)],
      rows: candidate.guardrails.map { guardrail in
        Table.Row(
          cells: comparisonCells(guardrail.comparison) + [
            .phrase(Phrase(words: NumberText.plain(guardrail.margin))),
            .phrase(Wording.guardrail(guardrail)),
          ])
      }, stacks: true)
  }

  private func secondary(_ candidate: CandidateResult) -> Table {
    Table(
      caption: "Other metrics on all test rows; the lift is signed so that more is better",
      columns: comparisonColumns,
      rows: candidate.secondary.map { Table.Row(cells: comparisonCells($0)) }, stacks: true)
  }

  private var comparisonColumns: [Table.Column] {
    [
      Table.Column("Metric", .header), Table.Column("Reference", .number),
      Table.Column("Candidate", .number), Table.Column("Lift (interval)", .number),
    ]
  }

  private func comparisonCells(_ comparison: Comparison) -> [Table.Cell] {
    let values = [comparison.reference, comparison.candidate].compactMap(\.measurement.value)
    let precision = Precision(intervals: [comparison.lift?.interval], values: values)
    return [
      .phrase(Phrase(words: result.title(comparison.metric))),
      .phrase(Wording.measurement(comparison.reference.measurement, precision)),
      .phrase(Wording.measurement(comparison.candidate.measurement, precision)),
      .phrase(Wording.lift(comparison.lift, precision)),
    ]
  }
}
