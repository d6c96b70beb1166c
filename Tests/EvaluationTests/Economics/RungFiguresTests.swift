import Results
import Testing

struct RungFiguresTests {
  private func figures(
    _ kind: Rung.Kind, price: RungPrice? = nil, measurement: RungMeasurement? = nil,
    budget: Budget = Budget()
  ) -> RungFigures {
    RungFigures(kind: kind, price: price, measurement: measurement, budget: budget)
  }

  private func told(_ figure: RungFigures.Figure?) -> String? {
    figure.map { "\($0.value) \($0.origin)" }
  }

  private var measurement: RungMeasurement {
    var measurement = RungMeasurement(rung: "m")
    measurement.trainingSeconds = 3_600
    measurement.latency = .init(rows: 100, p50: 1, p95: 4, p99: 9)
    // 1,000 rows in half a second.
    measurement.batches = .init(rows: 4_000, batches: 4, seconds: 2)
    return measurement
  }

  @Test func whatIsMeasuredStandsBeforeWhatIsDeclared() {
    var price = RungPrice(megabytes: 7)
    price.latencyMilliseconds = 1
    price.memoryMegabytes = 300
    let figures = figures(.candidate, price: price, measurement: measurement)
    #expect(told(figures[.latency]) == "4.0 measured")
    #expect(told(figures[.memory]) == "300.0 declared")
    #expect(told(figures[.size]) == "7.0 declared")
    #expect(told(figures[.training]) == "3600.0 measured")
    #expect(figures[.predictions] == nil, "the machine has no price")
    #expect(figures[.upkeep] == nil)
    #expect(figures.needsSpecialHardware == false, "it was trained here")
    #expect(self.figures(.candidate).needsSpecialHardware == nil)
  }

  @Test func aBaselineCostsNobodyAnythingThatIsNotDeclared() {
    let figures = figures(.linear, price: RungPrice(megabytes: 0.1))
    #expect(told(figures[.size]) == "0.1 measured")
    #expect(figures[.upkeep]?.value == 0)
    #expect(figures.needsSpecialHardware == false)
    #expect(figures[.latency] == nil)
  }

  @Test func predictionsCostTheTimeOfTheMachine() {
    var budget = Budget()
    budget.machineHour = 7.2
    // 0.5 s of 7.2 an hour.
    #expect(
      told(figures(.candidate, measurement: measurement, budget: budget)[.predictions])
        == "0.001 measured")
    // Declared: 2,000 ms a thousand rows.
    #expect(
      told(figures(.candidate, price: RungPrice(milliseconds: 2_000), budget: budget)[.predictions])
        == "0.004 declared")
    var price = RungPrice()
    price.moneyPerThousand = 2
    #expect(
      told(
        figures(.candidate, price: price, measurement: measurement, budget: budget)[.predictions])
        == "2.0 declared")
  }

  @Test func aPostIsSoManyHours() {
    #expect(figures(.candidate, price: RungPrice(people: 0.5))[.upkeep]?.value == 80)
  }

  @Test func limitsAreBrokenOrKeptOrNotToBeTold() {
    var budget = Budget()
    budget.latencyMilliseconds = 4
    budget.trainingSeconds = 3_599
    budget.memoryMegabytes = 100
    budget.specialHardware = false
    let standing = figures(.candidate, measurement: measurement).standing(in: budget)
    #expect(standing == BudgetStanding(over: [.training], unknown: [.memory]))
    #expect(standing.answer == .missed)
    #expect(figures(.tree).standing(in: Budget()) == BudgetStanding(over: [], unknown: []))
    #expect(BudgetStanding(over: [], unknown: [.memory]).answer == .undecided)
    var price = RungPrice()
    price.specialHardware = true
    budget.specialHardware = true
    #expect(
      figures(.candidate, price: price, measurement: measurement).standing(in: budget).over
        == [.training], "hardware is allowed")
  }

  @Test func aMonthCostsMachinesTrainingsAndPeople() {
    var budget = Budget(trainingsPerMonth: 3)
    budget.machineHour = 2
    budget.personHour = 50
    var price = RungPrice(moneyPerMonth: 100)
    price.hoursPerMonth = 4
    let expense = figures(.candidate, price: price, measurement: measurement, budget: budget)
      .cost(in: budget)
    // 100, three trainings of an hour, four hours of people.
    #expect(expense.perMonth == 100 + 6 + 200)
    #expect(abs(expense.perThousand - 0.5 / 3_600 * 2) < 1e-12)
    #expect(expense.missing.isEmpty)
    #expect(
      figures(.candidate).cost(in: budget).missing == [.predictions, .training, .upkeep])
    #expect(figures(.candidate).cost(in: Budget()).missing.isEmpty, "nothing has a price")
  }
}
