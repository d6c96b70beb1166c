internal import Results

extension ReportDocument {
  /// Each rung's description of itself.
  func rungs() -> Block {
    Block.section(
      "rungs", "What each rung is",
      result.ladder.enumerated().map { index, rung in
        Block.section(
          "rung-\(index + 1)",
          title(rung),
          blocks(rung))
      })
  }

  private func title(_ rung: Rung) -> Phrase {
    switch rung.kind {
    case .candidate: "\(name: rung.name) (candidate)"
    case .incumbent: "\(name: rung.name) (what is done today)"
    case .constant, .rule, .linear, .tree: "\(name: rung.name)"
    }
  }

  private func blocks(_ rung: Rung) -> [Block] {
    switch rung.status {
    case .waived(let waiver): return [.paragraph("\(Wording.waived(waiver, rung: rung.name)).")]
    case .failed(let failure): return [.paragraph(Wording.failed(rung.name, failure))]
    case .broken(let failure): return broken(rung, failure)
    case .measured: break
    }
    var blocks: [Block] =
      switch rung.model {
      case .constant(let model): constant(model)
      case .rule(let model): rule(model)
      case .linear(let model): linear(model)
      case .tree(let model): tree(model)
      case .predictionsFile(let file): predictionsFile(file)
      case .program(let program): self.program(program, rung)
      case nil: []
      }
    var facts: [Phrase] = []
    if let threshold = rung.decisionThreshold {
      facts.append(Wording.threshold(threshold, positive: positive))
    }
    if let count = rung.parameterCount {
      facts.append("\(Wording.counted(count, "parameter", "parameters")).")
    }
    if !facts.isEmpty { blocks.append(.paragraph(facts.joined(by: " "))) }
    return blocks
  }

  private var positive: String? {
    result.data.task == .binary ? result.data.classes.last?.name : nil
  }

  private func constant(_ model: ConstantDescription) -> [Block] {
    switch model.output {
    case .value(let value):
      let statistic =
        model.statistic.map { "the \(Wording.statistic($0)) of training rows, " } ?? ""
      return [.paragraph("Answers \(statistic)\(NumberText.significant(value, digits: 6)).")]
    case .probabilities(let probabilities):
      let shares = zip(model.classes, probabilities).prefix(20).map { name, share -> Phrase in
        "\(name: name)\(NumberText.space)\(NumberText.percent(share))"
      }
      return [.paragraph("Answers the training rows’ shares of the classes: \(shares.listed()).")]
    }
  }

  private func rule(_ model: RuleDescription) -> [Block] {
    let origin: Phrase =
      switch model.origin {
      case .written: "A person wrote this rule; the first line that holds answers."
      case .found:
        """
        Nobody wrote a rule, so the best one of one condition on one column was found on training \
        rows.
        """
      }
    let lines: [Phrase] =
      model.clauses.map { "if \(code: $0.condition) then \(outcome($0.outcome, model.classes))" }
      + ["otherwise \(outcome(model.otherwise, model.classes))"]
    return [.paragraph(origin), .list(lines)]
  }

  private func outcome(_ outcome: RuleDescription.Outcome, _ classes: [String]) -> Phrase {
    let rows = "\(Wording.rows(outcome.trainingRows)) of training data"
    return switch outcome.output {
    case .value: "\(name: outcome.answer) (\(rows))"
    case .probabilities:
      "\(name: outcome.answer) (\(Wording.output(outcome.output, classes: classes)) in \(rows))"
    }
  }

  private func predictionsFile(_ file: PredictionsFileDescription) -> [Block] {
    let form =
      switch file.form {
      case .probabilities: "probabilities"
      case .labels: "labels"
      case .values: "values"
      }
    let lack = file.form == .labels ? " What needs probabilities can’t be measured." : ""
    var blocks: [Block] = [
      .paragraph("Compared as a black box, by the \(form) in \(name: file.path).\(lack)")
    ]
    if let note = file.note { blocks.append(.paragraph("Its makers say: \(prose: note)")) }
    return blocks
  }
}
