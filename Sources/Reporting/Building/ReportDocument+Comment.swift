internal import Results

extension Limits {
  static let comment = Limits(
    candidates: 8, openFindings: 10, foldedFindings: 0, openTerms: 0, foldedTerms: 0,
    drawnLeaves: 0, treeLines: 0, columns: 0)
}

extension ReportDocument {
  /// What a reviewer of a change needs.
  func comment() -> Document {
    Document(
      title: "\(name: result.project)", subtitle: subtitle,
      blocks: tripwires() + verdicts() + wornTestRows() + waivers() + failures() + [
        .answers(gates()),
        Block.section("ladder", "The ladder", [.table(ladderTable(plots: false))]),
      ] + [economics()].compactMap(\.self)
        + shownCandidates.filter { !$0.subpopulations.isEmpty }.map(worstFindings)
        + shortCalibration()
        + [Block.section("recommendation", "Recommendation", [.paragraph(recommendationAndNext)])],
      colophon: colophon)
  }

  private func shortCalibration() -> [Block] {
    let table = calibrationTable(isShort: true)
    return table.rows.isEmpty
      ? [] : [Block.section("calibration", "Do predictions come true?", [.table(table)])]
  }

  private var recommendationAndNext: Phrase {
    "\(Wording.recommendation(result)) Next: \(Wording.nextStep(result))."
  }

  private func worstFindings(_ candidate: CandidateResult) -> Block {
    let shown = Array(candidate.subpopulations.prefix(limits.openFindings))
    let left = candidate.subpopulations.count - shown.count
    let rest: Phrase =
      left > 0 ? " The first \(String(shown.count)), what matters most on top:" : ""
    let index = result.candidates.firstIndex { $0.name == candidate.name } ?? 0
    let weak = candidate.weaknesses ?? []
    let weaknesses: [Block] =
      weak.isEmpty ? [] : [.table(shortWeaknessTable(weak, candidate))]
    let together: [Block] =
      candidate.hybrid.map { [.paragraph(Wording.hybrid($0, candidate, result))] } ?? []
    return Block.section(
      "candidate-\(index + 1)", "\(name: candidate.name) against \(name: result.reference.rung)",
      weaknesses + together + [
        .paragraph(findingCounts(candidate) + rest),
        .table(ForestTable(result: result, candidate: candidate).shortTable(shown)),
      ])
  }
}
