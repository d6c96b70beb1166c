internal import Results

/// Builds the documents of a result. What every form shares is built once, by the extensions.
struct ReportDocument {
  let result: RunResult
  let limits: Limits

  /// All that the report page shows.
  func page() -> Document {
    Document(
      title: "\(name: result.project)",
      subtitle: subtitle,
      blocks: [.definitions(problem.statement), .answers(gates())] + tripwires() + verdicts()
        + wornTestRows() + waivers() + failures() + [.definitions(problem.terms)] + sections(),
      colophon: colophon)
  }

  private func sections() -> [Block] {
    let recommendation = Block.section(
      "recommendation", "Recommendation", [.paragraph(Wording.recommendation(result))])
    return [recommendation, ladder()] + [economics()].compactMap(\.self)
      + shownCandidates.map(comparison)
      + [calibration(), rungs(), data(), computation()].compactMap(\.self)
  }

  var subtitle: Phrase {
    """
    \(Wording.title(result.data.task)) of \(name: result.data.target), run \(code: shortID), \
    \(name: result.clock.startedAt)
    """
  }

  var colophon: Phrase { "harness \(name: result.tool.version), run \(code: result.id)" }

  var shortID: String { Wording.shortID(result.id) }

  var shownCandidates: [CandidateResult] { Array(result.candidates.prefix(limits.candidates)) }

  /// A sentence a candidate; without candidates the ladder's own answer.
  func verdicts() -> [Block] {
    guard !result.candidates.isEmpty else {
      let answer = Wording.ladderAnswer(result)
      return [.lead(answer.mark, answer.sentence)]
    }
    var blocks: [Block] = shownCandidates.flatMap { candidate -> [Block] in
      let besides = [
        Wording.money(candidate, result), Wording.againstIncumbent(candidate, result),
      ].compactMap { $0.map { Block.paragraph($0) } }
      return [.lead(Wording.mark(candidate.verdict), Wording.verdict(candidate, result))] + besides
    }
    let left = result.candidates.count - shownCandidates.count
    if left > 0 {
      blocks.append(
        .paragraph(
          "\(Wording.counted(left, "more candidate is", "more candidates are")) in result.json.")
      )
    }
    return blocks
  }

  func waivers() -> [Block] {
    let waived = result.ladder.compactMap { rung in
      rung.waiver.map { Wording.waived($0, rung: rung.name) }
    }
    let findings = result.data.findings.filter { $0.waiver != nil }
    let baselines = Wording.counted(
      waived.count, "mandated baseline was waived", "mandated baselines were waived")
    let ofData = Wording.counted(
      findings.count, "finding of the data checks was waived",
      "findings of the data checks were waived")
    return waivers("\(baselines)", waived)
      + waivers(
        "\(ofData)", findings.prefix(limits.columns).map { Wording.finding($0, result.data) })
  }

  private func waivers(_ title: Phrase, _ points: [Phrase]) -> [Block] {
    points.isEmpty ? [] : [.callout(Block.Callout(tone: .caution, title: title, points: points))]
  }

  func failures() -> [Block] {
    let failed: [Phrase] = result.ladder.compactMap { rung in
      switch rung.status {
      case .failed(let reason): Wording.failed(rung.name, reason)
      case .broken(let failure): Wording.broke(rung.name, failure)
      case .measured, .waived: nil
      }
    }
    guard !failed.isEmpty else { return [] }
    return [.callout(Block.Callout(tone: .bad, title: "Not measured", points: failed))]
  }
}
