import Evaluation
import Results
import Testing

@testable import Pipeline

@Suite("Problem gate")
struct ProblemGateTests {
  private var problem = ProblemStatement(
    statement: "Loans are not paid back.", decision: "Whom to lend to.", owner: "Head of lending",
    stakeholders: ["Risk"])

  private func gate(
    _ problem: ProblemStatement, metric: Metric = .accuracy, target: Double = 0.8,
    minimumLift: Double = 0, money: MoneyScale? = nil, errorFloor: Double? = nil,
    ladder: [Rung] = [], now: String = "2026-11-22T10:00:00Z"
  ) -> Gate {
    ProblemGate(
      problem: problem, metric: metric, target: target, minimumLift: minimumLift, money: money,
      errorFloor: errorFloor, ladder: ladder, now: now
    ).gate
  }

  private func rung(
    _ name: String, _ kind: Rung.Kind, _ value: Double, _ answer: TargetAnswer = .undecided,
    moneyPerMonth: Double? = nil
  ) -> Rung {
    var rung = Rung(
      name: name, kind: kind, status: .measured, model: nil, parameterCount: nil,
      decisionThreshold: nil,
      metrics: [MetricEstimate(metric: "accuracy", measurement: .value(value))], target: answer)
    rung.price = moneyPerMonth.map { RungPrice(moneyPerMonth: $0) }
    return rung
  }

  @Test func aStatementThatMakesSenseIsOpen() {
    let gate = gate(problem, ladder: [rung("constant", .constant, 0.6, .missed)])
    #expect(gate == Gate(kind: .problem, answer: .open, evidence: [.problemStated]))
  }

  @Test(arguments: ["TBD", "n/a", "?", "no one", "-", "Nobody", "xxx"])
  func aWordForNobodyAnswersForNothing(name: String) {
    let gate = gate(
      ProblemStatement(
        statement: "a", decision: "b", owner: name, stakeholders: ["Risk", name]))
    #expect(gate.answer == .shut)
    #expect(gate.evidence == [.nobody(.owner, name), .nobody(.stakeholder, name)])
  }

  @Test(arguments: ["N. A. Ames", "Noone & Sons", "Test laboratory", "李", "Owner of the shop"])
  func aNameThatResemblesNobodyIsAName(name: String) {
    let gate = gate(
      ProblemStatement(statement: "a", decision: "b", owner: name, stakeholders: ["Risk"]))
    #expect(gate.answer == .open)
  }

  @Test(arguments: [
    (0.85, TargetAnswer.met, Gate.Answer.shut), (0.8, .undecided, .undecided),
    (0.79, .undecided, .open), (0.5, .missed, .open),
  ])
  func theConstantMustNotReachTheTarget(
    value: Double, answer: TargetAnswer, expected: Gate.Answer
  ) {
    let gate = gate(problem, ladder: [rung("constant", .constant, value, answer)])
    #expect(gate.answer == expected)
    #expect(gate.evidence.contains(.constantReachesTarget(answer)) == (expected != .open))
  }

  @Test func losslikeMetricsAreReachedFromAbove() {
    let constant = rung("constant", .constant, 0.3, .met)
    #expect(gate(problem, metric: .logLoss, target: 0.4, ladder: [constant]).answer == .shut)
    #expect(gate(problem, metric: .logLoss, target: 0.2, ladder: [constant]).answer == .open)
  }

  @Test func whatTodaysProcessReachesIsNoGoal() {
    var problem = problem
    problem.incumbent = Incumbent(rung: nil, declared: 0.81, note: nil)
    let gate = gate(problem)
    #expect(gate.answer == .undecided)
    #expect(gate.evidence == [.incumbentReachesTarget(.met)])
  }

  @Test func noModelPassesTheErrorFloor() {
    #expect(gate(problem, errorFloor: 0.3).evidence == [.targetBeyondFloor(bound: 0.7)])
    #expect(gate(problem, errorFloor: 0.3).answer == .shut)
    #expect(gate(problem, errorFloor: 0.1).answer == .open)
    // The floor says nothing about the area under the curve.
    #expect(gate(problem, metric: .rocAUC, errorFloor: 0.3).answer == .open)
  }

  @Test func theSmallestLiftHasToPay() {
    var problem = problem
    problem.value = ProblemValue(decisionsPerMonth: 1000, moneyPerUnit: 2, currency: nil)
    let money = MoneyScale(perUnitOf: .accuracy, money: 2)
    let ladder = [
      rung("dear", .candidate, 0.9, moneyPerMonth: 900),
      rung("cheap", .candidate, 0.9, moneyPerMonth: 30),
      rung("tree", .tree, 0.9, moneyPerMonth: 1),
    ]
    // 0.01 × 2 × 1,000 = 20.
    #expect(
      gate(problem, minimumLift: 0.01, money: money, ladder: ladder)
        == Gate(
          kind: .problem, answer: .undecided,
          evidence: [
            .minimumLiftBeside(perMonth: 20, candidate: "cheap", costsPerMonth: 30)
          ]))
    #expect(gate(problem, minimumLift: 0.02, money: money, ladder: ladder).answer == .open)
    #expect(
      gate(problem, minimumLift: 0.01, money: money).evidence
        == [.problemStated, .minimumLiftWorth(perMonth: 20)])
    // Money of another metric does not tell.
    #expect(
      gate(problem, metric: .rocAUC, minimumLift: 0.01, money: money, ladder: ladder).evidence
        == [.problemStated])
  }

  @Test func aDeadlineLastsItsWholeDay() {
    var problem = problem
    problem.deadline = "2026-11-22"
    #expect(gate(problem).answer == .open)
    let late = gate(problem, now: "2026-11-23T00:00:00Z")
    #expect(late.answer == .undecided)
    #expect(late.evidence == [.deadlinePassed("2026-11-22")])
  }
}
