import Results

/// A candidate that wins on the metric and breaks the budget, beside measured and declared figures.
extension Sample {
  static let costs: Sample = {
    let base = stairs.result
    var candidate = base.candidates[0]
    candidate.verdict = .mixedSuccess
    candidate.oneColumn = nil
    candidate.reasons = [
      .betterByMinimumLift, .overBudget([.latency, .specialHardware]), .budgetUnknown([.memory]),
      .targetMet,
    ]
    candidate.pays = .met
    var budget = Budget(trainingsPerMonth: 4)
    budget.latencyMilliseconds = 50
    budget.memoryMegabytes = 2_000
    budget.specialHardware = false
    budget.machineHour = 0.4
    budget.personHour = 85
    var clock = base.clock
    clock.measurements = base.ladder.filter { $0.kind != .candidate }.map { rung in
      var measurement = RungMeasurement(rung: rung.name)
      measurement.trainingSeconds = 1.25
      measurement.latency = .init(rows: 100, p50: 0.011, p95: 0.0184, p99: 0.03)
      measurement.batches = .init(rows: 10_000, batches: 1, seconds: 0.004)
      return measurement
    }
    let ladder = base.ladder.map { rung in
      var rung = rung
      guard rung.kind == .candidate else {
        rung.budget = BudgetStanding(over: [], unknown: [.memory])
        return rung
      }
      rung.price?.latencyMilliseconds = 120
      rung.price?.trainingSeconds = 5_400
      rung.price?.specialHardware = true
      rung.budget = BudgetStanding(over: [.latency, .specialHardware], unknown: [.memory])
      return rung
    }
    var problem = base.problem
    problem.value = ProblemValue(decisionsPerMonth: 9_000, moneyPerUnit: nil, currency: nil)
    var result = RunResult(
      id: hash(15), tool: tool, clock: clock, project: "Diamond prices, on a budget",
      problem: problem, inputs: base.inputs, data: base.data, split: base.split,
      evidence: base.evidence,
      gates: base.gates + [
        Gate(
          kind: .economics, answer: .shut,
          evidence: [
            .overBudget(rung: candidate.name, [.latency, .specialHardware]),
            .budgetUnknown(rung: candidate.name, [.memory]),
            .pays(candidate: candidate.name, .met),
          ])
      ], ladder: ladder, reference: base.reference, candidates: [candidate],
      recommendation: Recommendation(
        rung: nil, best: base.recommendation.best, reason: .noneWithinBudget,
        steps: base.recommendation.steps))
    result.steps = base.steps
    result.budget = budget
    return Sample(name: "costs", result: result)
  }()
}
