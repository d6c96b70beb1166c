internal import Results

extension Limits {
  static let screen = Limits(
    candidates: 3, openFindings: 5, foldedFindings: 0, openTerms: 0, foldedTerms: 0,
    drawnLeaves: 0, treeLines: 0, columns: 0)
}

extension ReportDocument {
  /// What fits a screen.
  func summary(reportPath: String?) -> Document {
    var blocks =
      concerns(of: .problem) + tripwires() + verdicts() + wornTestRows() + dataConcerns()
      + waivers() + failures()
    blocks.append(.table(ladderTable(plots: false)))
    blocks += stepsLine()
    blocks += concerns(of: .economics)
    blocks += shortFindings()
    blocks.append(.paragraph(Wording.recommendation(result)))
    var last: [Block.Definition] = []
    if let reportPath {
      last.append(Block.Definition(term: "Report", description: "\(code: reportPath)"))
    }
    last.append(Block.Definition(term: "Next", description: Wording.nextStep(result)))
    blocks.append(.definitions(last))
    return Document(
      title: "\(name: result.project)", subtitle: "run \(code: shortID)", blocks: blocks,
      colophon: "")
  }

  /// What the data gate holds against the run: why it is not open, and columns that may leak the
  /// target, which would make every number below worthless.
  private func dataConcerns() -> [Block] {
    result.gates.filter { $0.kind == .data }.flatMap { gate -> [Block] in
      let telling = gate.tellingColumns(in: result)
      let concerns = gate.answer == .open ? telling : gate.evidence.filter { $0 != .dataSound }
      return concerns.isEmpty ? [] : [concern(gate, concerns)]
    }
  }

  /// Why a gate is not open.
  private func concerns(of kind: Gate.Kind) -> [Block] {
    result.gates.filter { $0.kind == kind && $0.answer != .open }.map { concern($0, $0.evidence) }
  }

  private func concern(_ gate: Gate, _ evidence: [Gate.Evidence]) -> Block {
    .callout(
      Block.Callout(
        tone: .caution, title: "\(Wording.question(gate.kind)) \(Wording.mark(gate.answer))",
        points: evidence.prefix(limits.openFindings).map { Wording.evidence($0, result) }))
  }

  /// The findings that stand in a candidate's way, few lines for all candidates together.
  private func shortFindings() -> [Block] {
    var room = limits.openFindings
    return shownCandidates.flatMap { candidate -> [Block] in
      if let weaknesses = candidate.weaknesses {
        let shown = Array(weaknesses.prefix(room))
        room -= shown.count
        return shown.isEmpty ? [] : [.table(shortWeaknessTable(shown, candidate))]
      }
      guard !candidate.subpopulations.isEmpty else { return [] }
      let troubled = candidate.subpopulations.filter {
        [.worse, .belowTarget].contains($0.comparison.finding)
      }
      let shown = Array(troubled.prefix(room))
      room -= shown.count
      let counts: Block = .paragraph("\(name: candidate.name): \(findingCounts(candidate))")
      guard !shown.isEmpty else { return [counts] }
      return [
        counts,
        .table(
          ForestTable(result: result, candidate: candidate).shortTable(shown, showsShare: false)),
      ]
    }
  }
}
