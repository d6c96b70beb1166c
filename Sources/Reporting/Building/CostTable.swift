internal import Results

/// What the rungs take, item by item, under the limits of the budget.
struct CostTable {
  let result: RunResult
  let budget: Budget

  /// Nil where nothing is limited, and nothing known.
  var table: Table? {
    let rungs = result.ladder.compactMap { rung in
      result.figures(of: rung.name).map { (rung: rung, figures: $0) }
    }
    let items = BudgetItem.allCases.filter { item in
      isLimited(item) || rungs.contains { isKnown(item, $0.figures) }
    }
    guard !items.isEmpty else { return nil }
    let limits = Table.Row(
      cells: [.phrase("at most")]
        + items.map { .phrase(limit($0)) })
    let rows = rungs.map { rung, figures in
      Table.Row(
        cells: [.phrase("\(name: rung.name)")]
          + items.map { .phrase(cell($0, figures, rung.budget)) },
        isEmphasised: rung.name == result.recommendation.rung)
    }
    return Table(
      caption: """
        What each rung takes; * is declared and not measured, ? is not known though it is limited
        """,
      columns: [Table.Column("Rung", .header)]
        + items.map { Table.Column(Wording.title($0, result), .number) },
      rows: (items.contains(where: isLimited) ? [limits] : []) + rows, stacks: true)
  }

  private func isLimited(_ item: BudgetItem) -> Bool {
    item == .specialHardware ? budget.specialHardware == false : budget.limit(item) != nil
  }

  /// What nobody declares of a baseline is 0, and says nothing.
  private func isKnown(_ item: BudgetItem, _ figures: RungFigures) -> Bool {
    item == .specialHardware
      ? figures.needsSpecialHardware == true
      : figures[item].map { $0.origin == .measured || $0.value > 0 } ?? false
  }

  private func limit(_ item: BudgetItem) -> Phrase {
    guard isLimited(item) else { return "–" }
    return item == .specialHardware ? "none" : amount(item, budget.limit(item) ?? 0)
  }

  private func cell(
    _ item: BudgetItem, _ figures: RungFigures, _ standing: BudgetStanding?
  ) -> Phrase {
    if standing?.unknown.contains(item) ?? false { return "?" }
    let text: Phrase
    if item == .specialHardware {
      text = figures.needsSpecialHardware.map { $0 ? "needed*" : "none" } ?? "–"
    } else if let figure = figures[item] {
      text =
        amount(item, figure.value) + (figure.origin == .declared && figure.value > 0 ? "*" : "")
    } else {
      text = "–"
    }
    let isOver = standing?.over.contains(item) ?? false
    return isOver ? "\(Mark(symbol: "✕", word: "over", tone: .bad)) \(text)" : text
  }

  private func amount(_ item: BudgetItem, _ value: Double) -> Phrase {
    Phrase(
      words: item == .predictions
        ? Wording.money(value) : NumberText.significant(value, digits: 3))
  }
}
