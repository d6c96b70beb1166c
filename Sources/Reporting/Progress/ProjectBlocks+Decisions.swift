internal import Portfolio
internal import Results

extension ProjectBlocks {
  func gates() -> [Block] {
    let answers = project.gates.map { gate in
      Block.Answer(
        question: question(gate.gate), mark: Wording.mark(gate.answer), because: because(gate))
    }
    let looks: [Block] = project.looks.map { [.paragraph(self.looks($0))] } ?? []
    return (answers.isEmpty ? [.paragraph("None has an answer.")] : [.answers(answers)]) + looks
  }

  private func question(_ gate: GateStanding.Name) -> Phrase {
    switch gate {
    case .measured(let kind): Wording.question(kind)
    case .reported(let gate): Wording.question(gate)
    }
  }

  private func because(_ gate: GateStanding) -> [Phrase] {
    if let report = gate.report {
      return ["Said by \(name: report.by) on \(Wording.day(report.day)): \(prose: report.evidence)"]
    }
    guard let before = gate.before, before != gate.answer else { return [] }
    return ["Before this period: \(Wording.mark(before).word)."]
  }

  /// Looks that are left on the test rows.
  private func looks(_ looks: Looks) -> Phrase {
    let left = looks.freshRowsDue - looks.count
    let count = Wording.counted(looks.count, "predictions file has", "predictions files have")
    return left > 0
      ? """
      \(count) been compared on these test rows, which tell as much as \
      \(NumberText.percent(looks.worth)) of them told at first; \
      \(strong: Phrase(words: Wording.counted(left, "more look", "more looks"))) until fresh ones are due.
      """
      : """
      \(count) been compared on these test rows, which tell as much as \
      \(NumberText.percent(looks.worth)) of them told at first: \(strong: "fresh ones are due").
      """
  }

  func decisions() -> [Block] {
    let shown = project.decisions.suffix(limits.decisions)
    let standing: [Block] =
      project.state.decision.flatMap { record in
        project.decisions.contains(record) ? nil : [.paragraph(told(record))]
      } ?? []
    let list: [Block] = shown.isEmpty ? [] : [.list(shown.map(told))]
    let signed: [Block] =
      project.signOffs.isEmpty ? [] : [.list(project.signOffs.suffix(limits.decisions).map(told))]
    let waived: [Block] =
      project.waived.isEmpty
      ? [] : [.list(project.waived.prefix(limits.decisions).map(Wording.waived))]
    let due: Block = .paragraph("Due: \(Wording.due(project)).")
    return standing + list + more(project.decisions.count - shown.count, "decision", "decisions")
      + signed + waived
      + more(project.waived.count - limits.decisions, "waived finding", "waived findings") + [due]
  }

  private func told(_ record: DecisionRecord) -> Phrase {
    let until: Phrase = record.answersUntil.map { " Until \(Wording.day($0))." } ?? ""
    return """
      \(Wording.day(record.day)), \(name: record.decision.by): \
      \(strong: Phrase(words: Wording.decision(record.decision.choice))). \
      \(prose: record.decision.reason)\(until)
      """
  }

  private func told(_ record: ReviewerAnswer) -> Phrase {
    let answer = record.answer == .approve ? "signed for" : "rejected"
    return """
      \(Wording.day(record.day)), \(name: record.by): \(answer) \(name: record.candidate), run \
      \(code: Wording.shortID(record.run)).
      """
  }
}
