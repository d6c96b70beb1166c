package import Results

/// What is about to be signed, on one screen: whoever signs should have seen it.
package enum SignOffScreen {
  package static func render(
    _ statement: SignOffStatement, of result: RunResult, style: TextSummary.Style
  ) -> String {
    TextRenderer(width: 80, style: style).text(document(statement, result))
  }

  private static func document(_ statement: SignOffStatement, _ result: RunResult) -> Document {
    let predicate = statement.predicate
    let answer = predicate.answer == .approve ? "approve" : "reject"
    return Document(
      title: "To be signed",
      subtitle: "\(answer) \(name: predicate.candidate) of \(name: predicate.project)",
      blocks: [.definitions(definitions(predicate, result))] + findings(predicate),
      colophon: "")
  }

  private static func definitions(
    _ predicate: SignOffStatement.Predicate, _ result: RunResult
  ) -> [Block.Definition] {
    let run = predicate.run
    var all: [(Phrase, Phrase)] = [
      (
        "Run",
        """
        \(name: run.id), started at \(name: run.startedAt)\(run.author.map { " by \(name: $0)" } ?? "")
        """
      ),
      ("Verdict", result.candidate(predicate.candidate).map { Wording.verdict($0, result) } ?? "–"),
      ("Recommended", run.recommended.map { "\(name: $0)" } ?? "nothing"),
      (
        "Simplest rung that meets the target",
        run.simplestAdequate.map { "\(name: $0)" } ?? "none is known to"
      ),
    ]
    if let step = step(to: predicate.candidate, result) { all.append(("What the step buys", step)) }
    if let looks = run.looks {
      all.append(("Looks at the test rows", Phrase(words: NumberText.count(looks))))
    }
    all += [
      ("Reason", "\(prose: predicate.reason)"), ("Reviewer", "\(name: predicate.reviewer)"),
      ("Counts until", predicate.expires.map { "\(name: $0)" } ?? "something changes"),
    ]
    return all.map { Block.Definition(term: $0, description: $1) }
  }

  /// The lift over the rung below, and what a unit of its cost bought.
  private static func step(to candidate: String, _ result: RunResult) -> Phrase? {
    guard let step = result.steps?.first(where: { $0.rung == candidate }), let lift = step.lift
    else { return nil }
    let precision = Precision(intervals: [lift.interval], values: [lift.estimate])
    var alone = result
    alone.steps = [step]
    let price: Phrase = StepTable(result: alone).prices.first.map { "; \($0)" } ?? ""
    return """
      \(Wording.lift(lift, precision)) in \(result.evidence.primary.title) over \
      \(name: step.from)\(price)
      """
  }

  private static func findings(_ predicate: SignOffStatement.Predicate) -> [Block] {
    let open = predicate.run.openFindings
    guard !open.isEmpty else { return [.paragraph("No finding is open.")] }
    return [
      .paragraph(
        "\(Wording.counted(open.count, "finding is", "findings are")) open:"),
      .list(
        open.map { finding in
          let waived = predicate.waived.first { $0.covers(finding) }
          let reason: Phrase = waived.map { "; waived: \(prose: $0.reason)" } ?? ""
          return "\(Wording.open(finding))\(reason)"
        }),
    ]
  }
}
