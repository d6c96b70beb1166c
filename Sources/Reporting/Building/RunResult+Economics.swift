internal import Results

extension RunResult {
  /// What a rung takes, as measured or declared; nil where there is no budget, or no such rung.
  func figures(of rung: String) -> RungFigures? {
    guard let budget, let rung = self.rung(rung), rung.status == .measured else { return nil }
    return RungFigures(
      kind: rung.kind, price: rung.price,
      measurement: clock.measurements?.first { $0.rung == rung.name }, budget: budget)
  }

  /// What a candidate brings and costs more in a month; nil where nobody says what lifts or predictions
  /// come to.
  func payoff(of candidate: CandidateResult) -> Payoff? {
    guard let budget, let money = candidate.money, let settings = evidence.money,
      let predictions = problem.value?.decisionsPerMonth,
      let candidateFigures = figures(of: candidate.name),
      let referenceFigures = figures(of: reference.rung)
    else { return nil }
    return Payoff(
      money: money, counted: settings.predictions, predictions: predictions,
      expense: candidateFigures.cost(in: budget), reference: referenceFigures.cost(in: budget))
  }

  /// What money is counted in; nil where nobody says.
  var currency: String? { evidence.money?.currency ?? problem.value?.currency }
}
