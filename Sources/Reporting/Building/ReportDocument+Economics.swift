internal import Results

extension ReportDocument {
  /// What the rungs take, and whether candidates are worth it; nil where there is no budget.
  func economics() -> Block? {
    guard let budget = result.budget, let table = CostTable(result: result, budget: budget).table
    else { return nil }
    let payoffs = shownCandidates.compactMap { candidate in
      result.payoff(of: candidate).map { Wording.payoff($0, candidate, result) }
    }
    let prices = Wording.prices(budget, result)
    return Block.section(
      "economics", "What it costs",
      [.table(table)] + (payoffs.isEmpty ? [] : [.list(payoffs)]) + [
        .paragraph(
          """
          \(prices) What was measured differs from run to run and from machine to machine: where a \
          figure is near its limit, so may the answer.
          """)
      ])
  }
}
