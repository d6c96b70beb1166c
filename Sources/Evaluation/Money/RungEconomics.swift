package import Results

/// What the rungs of a ladder cost, beside a budget.
package struct RungEconomics: Sendable, Equatable {
  package let budget: Budget
  /// By the rungs' names.
  package let figures: [String: RungFigures]
  package let reference: String
  /// Nil where nobody says.
  package let predictionsPerMonth: Double?

  package init(
    budget: Budget, figures: [String: RungFigures], reference: String,
    predictionsPerMonth: Double?
  ) {
    self.budget = budget
    self.figures = figures
    self.reference = reference
    self.predictionsPerMonth = predictionsPerMonth
  }

  /// Nil where there is no such rung.
  package func standing(_ rung: String) -> BudgetStanding? {
    figures[rung]?.standing(in: budget)
  }

  package func isOverBudget(_ rung: String) -> Bool {
    standing(rung).map { !$0.over.isEmpty } ?? false
  }

  /// Whether a candidate's lift in money is worth what it costs more; nil where it is not known what
  /// lifts or predictions come to.
  func pays(_ candidate: String, _ money: MoneyLift?) -> TargetAnswer? {
    guard let money, let predictionsPerMonth, let candidate = figures[candidate],
      let reference = figures[reference]
    else { return nil }
    return Payoff(
      money: money, counted: MoneyScale.predictions, predictions: predictionsPerMonth,
      expense: candidate.cost(in: budget), reference: reference.cost(in: budget)
    ).answer
  }

  /// The candidate's verdict with what it costs in mind.
  ///
  /// Whoever wins on the metric is a mixed success where a limit of the budget is broken, or where the
  /// lift costs more than it brings; and undecided instead of out of the park where one of the two is
  /// not known. Who does not win is told the same, and fails all the same.
  func weighing(_ result: CandidateResult) -> CandidateResult {
    var result = result
    let standing = standing(result.name)
    result.pays = pays(result.name, result.money)
    var defects: [VerdictReason] = []
    var open: [VerdictReason] = []
    if let standing {
      if !standing.over.isEmpty { defects.append(.overBudget(standing.over)) }
      if !standing.unknown.isEmpty { open.append(.budgetUnknown(standing.unknown)) }
    }
    switch result.pays {
    case .missed: defects.append(.doesNotPay)
    case .undecided: open.append(.payUndecided)
    case .met, nil: break
    }
    let wins = result.reasons.first == .betterByMinimumLift
    if wins && !defects.isEmpty {
      result.verdict = .mixedSuccess
    } else if result.verdict == .outOfThePark && !open.isEmpty {
      result.verdict = .undecided
    }
    result.reasons.insert(contentsOf: defects + open, at: min(1, result.reasons.count))
    return result
  }
}
