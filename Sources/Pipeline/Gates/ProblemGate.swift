internal import Evaluation
internal import HarnessConfiguration
internal import Results

/// The problem gate: does the statement make sense, and is it worth solving?
struct ProblemGate {
  let problem: ProblemStatement
  let metric: Metric
  let target: Double
  let minimumLift: Double
  /// Nil where nobody says what errors cost.
  let money: MoneyScale?
  /// What no model gets below, as rows with the same features have different targets; nil where
  /// there is no such limit, or it is of rows that do not count alike.
  let errorFloor: Double?
  /// As far as they are measured.
  let ladder: [Rung]
  /// ISO 8601.
  let now: String

  var gate: Gate {
    let all = named + reached + [beyondFloor, tooLittle, late].compactMap(\.self)
    let findings = Gate.Answer.gravestFirst.flatMap { answer in all.filter { $0.answer == answer } }
    let answer = Gate.Answer.gravest(of: findings.map(\.answer))
    let stands: [Gate.Evidence] =
      answer == .open ? [.problemStated] : []
    return Gate(kind: .problem, answer: answer, evidence: stands + findings.map(\.evidence))
  }

  private typealias Finding = (answer: Gate.Answer, evidence: Gate.Evidence)

  /// A word that stands for nobody answers for nothing.
  private var named: [Finding] {
    let owner: [Finding] =
      PersonName.isOfSomebody(problem.owner) ? [] : [(.shut, .nobody(.owner, problem.owner))]
    return owner
      + problem.stakeholders.filter { !PersonName.isOfSomebody($0) }.map {
        (.shut, .nobody(.stakeholder, $0))
      }
  }

  /// What needs no model cannot be the target of one.
  private var reached: [Finding] {
    let constant = ladder.first { $0.kind == .constant }
    return [
      constant.flatMap(reaching).map {
        ($0 == .met ? .shut : .undecided, .constantReachesTarget($0))
      },
      incumbentReaching.map { (.undecided, .incumbentReachesTarget($0)) },
    ].compactMap(\.self)
  }

  private var incumbentReaching: TargetAnswer? {
    guard let incumbent = problem.incumbent else { return nil }
    if let rung = ladder.first(where: { $0.name == incumbent.rung }) { return reaching(rung) }
    return incumbent.declared.flatMap { isReached(by: $0) ? .met : nil }
  }

  /// Nil where it is off the target.
  private func reaching(_ rung: Rung) -> TargetAnswer? {
    guard let value = rung.metrics.first?.measurement.value, isReached(by: value) else {
      return nil
    }
    return rung.target
  }

  private func isReached(by value: Double) -> Bool { metric.lift(of: value, over: target) >= 0 }

  private var beyondFloor: Finding? {
    let constant = ladder.first { $0.kind == .constant }?.metrics.first?.measurement.value
    guard
      let bound = errorFloor.flatMap({ metric.bound(atErrorFloor: $0, constant: constant) }),
      metric.lift(of: target, over: bound) > 0
    else { return nil }
    return (.shut, .targetBeyondFloor(bound: bound))
  }

  /// What the smallest lift worth having brings in a month, beside what the cheapest candidate costs.
  private var tooLittle: Finding? {
    guard let value = problem.value, let money, money.metric == metric, minimumLift > 0 else {
      return nil
    }
    let worth = minimumLift * money.perUnit * value.decisionsPerMonth
    let costs = ladder.compactMap { rung in
      rung.kind == .candidate
        ? rung.price?.moneyPerMonth.map { (name: rung.name, perMonth: $0) } : nil
    }
    guard let cheapest = costs.min(by: { $0.perMonth < $1.perMonth }) else {
      return (.open, .minimumLiftWorth(perMonth: worth))
    }
    return (
      worth < cheapest.perMonth ? .undecided : .open,
      .minimumLiftBeside(
        perMonth: worth, candidate: cheapest.name, costsPerMonth: cheapest.perMonth)
    )
  }

  /// Days compare as their texts do.
  private var late: Finding? {
    problem.deadline.flatMap { deadline in
      now.prefix(deadline.count) > deadline ? (.undecided, .deadlinePassed(deadline)) : nil
    }
  }
}
