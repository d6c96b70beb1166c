internal import Results

extension ReportDocument {
  func linear(_ model: LinearDescription) -> [Block] {
    var blocks: [Block] = [.paragraph(summary(model))]
    if case .crossValidated(let path) = model.penaltyChoice, path.count > 1 {
      blocks.append(.details(summary: "How the penalty was chosen", blocks: [figure(path, model)]))
    }
    let effects = TermEffect.sorted(model)
    let open = effects.prefix(limits.openTerms)
    let folded = effects.dropFirst(open.count).prefix(limits.foldedTerms)
    blocks.append(.table(coefficients(Array(open), model, withIntercepts: true)))
    if !folded.isEmpty {
      blocks.append(
        .details(
          summary: Phrase(
            words: Wording.counted(folded.count, "further coefficient", "further coefficients")),
          blocks: [.table(coefficients(Array(folded), model, withIntercepts: false))]))
    }
    let left = effects.count - open.count - folded.count
    if left > 0 {
      blocks.append(
        .paragraph(
          "\(Wording.counted(left, "more coefficient is", "more coefficients are")) in result.json."
        ))
    }
    return blocks
  }

  private func summary(_ model: LinearDescription) -> Phrase {
    let penalty: Phrase
    switch model.penaltyChoice {
    case .configured where model.penalty == 0: penalty = "without a penalty"
    case .configured: penalty = "with a penalty of \(number(model.penalty)), set in the config"
    case .separated(let asked):
      penalty = """
        with a penalty of \(number(model.penalty)) instead of \(number(asked)), since the classes \
        can be told apart without error
        """
    case .crossValidated(let path):
      penalty = """
        with a penalty of \(number(model.penalty)), chosen by cross-validation among \
        \(String(path.count))
        """
    }
    let rank: Phrase =
      if let rank = model.rank, rank < model.designColumns {
        """
         Columns repeat each other: their rank is \(String(rank)), so some coefficients are not \
        determined by the data.
        """
      } else { "" }
    let reading: Phrase =
      switch model.family {
      case .leastSquares, .ridge:
        "A coefficient is what one unit more of its column adds to \(name: result.data.target)."
      case .logistic:
        """
        A coefficient is what one unit more of its column adds to the log odds of \
        \(name: model.classes.last ?? "the positive class").
        """
      case .softmax:
        "A coefficient is what one unit more of its column adds to the class’s score."
      }
    return """
      \(Wording.family(model.family)) \(penalty), fitted by \(Wording.solver(model.solver)) on \
      \(Wording.counted(model.designColumns, "column", "columns")).\(rank) \(reading) Terms are \
      sorted by the effect of one standard deviation.
      """
  }

  private func number(_ value: Double) -> String { NumberText.significant(value, digits: 3) }

  private func figure(_ path: [LinearDescription.PathPoint], _ model: LinearDescription) -> Block {
    let chart = PathChart(
      points: path.map { PathChart.Point(label: number($0.penalty), value: $0.loss) },
      chosen: path.firstIndex { $0.penalty == model.penalty },
      horizontalTitle: "penalty", verticalTitle: "mean validation loss")
    return .figure(
      Block.Figure(
        drawing: .path(chart),
        alternative: """
          Mean validation loss of \(path.count) penalties; the chosen one is \(number(model.penalty)).
          """,
        caption: "Mean validation loss by penalty; the ring marks the chosen one."))
  }

  private func coefficients(
    _ effects: [TermEffect], _ model: LinearDescription, withIntercepts: Bool
  ) -> Table {
    let hasClasses = model.intercepts.count > 1
    let level = effects.lazy.compactMap { $0.coefficient.interval?.level }.first
    var columns = [Table.Column("Term", .header)]
    if hasClasses { columns.append(Table.Column("Class", .text)) }
    columns += [
      Table.Column("Coefficient", .number), Table.Column("Standard error", .number),
      Table.Column("\(level.map(Wording.level) ?? Wording.confidence(result)) interval", .number),
      Table.Column("Effect of one deviation", .number),
    ]
    func row(
      _ term: Phrase, _ output: Int, _ coefficient: LinearDescription.Coefficient,
      effect: Double?
    ) -> Table.Row {
      let precision = Precision(
        standardError: coefficient.standardError, values: [coefficient.estimate])
      var cells: [Table.Cell] = [.phrase(term)]
      if hasClasses {
        let name = model.classes.indices.contains(output) ? model.classes[output] : "–"
        cells.append(.phrase("\(name: name)"))
      }
      cells += [
        .phrase(Phrase(words: precision.text(coefficient.estimate))),
        .phrase(Phrase(words: coefficient.standardError.map { number($0) } ?? "not determined")),
        .phrase(Phrase(words: coefficient.interval.map(precision.range) ?? "–")),
        .phrase(Phrase(words: effect.map { number($0) } ?? "–")),
      ]
      return Table.Row(cells: cells)
    }
    let intercepts = withIntercepts ? Array(model.intercepts.prefix(limits.openTerms)) : []
    return Table(
      caption: "Coefficients on the original scale of the columns", columns: columns,
      rows: intercepts.enumerated().map { row("intercept", $0, $1, effect: nil) }
        + effects.map {
          row(Wording.part($0.term, result), $0.output, $0.coefficient, effect: $0.size)
        }, stacks: true)
  }
}
