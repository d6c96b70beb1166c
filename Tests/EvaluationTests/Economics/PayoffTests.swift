import Results
import Testing

struct PayoffTests {
  private func payoff(
    _ estimate: Double, half: Double, perMonth: Double = 0, perThousand: Double = 0,
    missing: [BudgetItem] = [], predictions: Double = 20_000
  ) -> Payoff {
    Payoff(
      money: MoneyLift(
        estimate: estimate,
        interval: Interval(lower: estimate - half, upper: estimate + half, level: 0.95)),
      counted: 1_000, predictions: predictions,
      expense: RungExpense(perMonth: perMonth + 10, perThousand: perThousand, missing: missing),
      reference: RungExpense(perMonth: 10, perThousand: 0, missing: []))
  }

  @Test func theGainIsOfAMonth() {
    let payoff = payoff(5, half: 1, perMonth: 30, perThousand: 2)
    #expect(payoff.gain.estimate == 100)
    #expect(payoff.extra == 30 + 40)
    #expect(payoff.net.estimate == 30)
    #expect(payoff.net.interval == Interval(lower: 10, upper: 50, level: 0.95))
    #expect(payoff.answer == .met)
  }

  @Test func itPaysFromSoManyPredictionsOn() {
    let breakEven = payoff(5, half: 1, perMonth: 30, perThousand: 2).breakEven
    // 30 a month by 3 (2 to 4) a thousand.
    #expect(breakEven.estimate.map { abs($0 - 10_000) < 1e-6 } == true)
    #expect(breakEven.fewest.map { abs($0 - 7_500) < 1e-6 } == true)
    #expect(breakEven.most.map { abs($0 - 15_000) < 1e-6 } == true)
    #expect(payoff(5, half: 4, perMonth: 30, perThousand: 2).breakEven.most == nil)
    #expect(payoff(1, half: 0.5, perThousand: 2).breakEven.estimate == nil)
    #expect(payoff(5, half: 1).breakEven.estimate == 0)
  }

  @Test func theAnswerGoesByTheWholeInterval() {
    #expect(payoff(5, half: 1, perMonth: 79).answer == .met)
    #expect(payoff(5, half: 1, perMonth: 100).answer == .undecided)
    #expect(payoff(5, half: 1, perMonth: 121).answer == .missed)
  }

  @Test func unknownCostsCanOnlyMakeItDearer() {
    #expect(payoff(5, half: 1, perMonth: 1, missing: [.upkeep]).answer == .undecided)
    #expect(payoff(5, half: 1, perMonth: 121, missing: [.upkeep]).answer == .missed)
  }
}
