import Evaluation
import Models
import Parallel
import Results
import Splitting
import Statistics
import Testing

/// Steps up the ladder, and what one column leaves to add.
@Suite("Steps of the ladder, and one column beside it") struct LadderStepsTests {
  private static let truth: [Int] = {
    var random = SeededRandom(seed: 77)
    return (0..<500).map { _ in random.uniform() < 0.4 ? 1 : 0 }
  }()

  /// The probability that is given to the truth of every row, with a little noise.
  private static func rung(_ name: String, _ kind: Rung.Kind, sureness: Double) -> ScoredRung {
    var random = SeededRandom(seed: UInt64(sureness * 1000))
    let positive = truth.map { code in
      let sure = sureness + 0.04 * (random.uniform() - 0.5)
      return code == 1 ? sure : 1 - sure
    }
    let scored = probabilities(positive)
    return ScoredRung(
      name: name, kind: kind, predictions: scored.predictions, labels: scored.labels)
  }

  private static let rungs = [
    ScoredRung(
      name: "constant", kind: .constant,
      predictions: probabilities(truth.map { _ in 0.4 }).predictions,
      labels: probabilities(truth.map { _ in 0.4 }).labels),
    rung("first", .candidate, sureness: 0.9), rung("linear", .linear, sureness: 0.7),
    rung("second", .candidate, sureness: 0.65),
  ]

  private static func evaluate(column sureness: Double? = nil, limit: Double = 0.9) -> Evaluation {
    let settings = EvaluationSettings(
      task: .binary, primary: .logLoss, metrics: [.logLoss], target: 1, minimumLift: 0, margin: 0,
      alpha: 0.1, bootstrapDraws: 200, seed: 5, guardrails: [],
      money: MoneyScale(CostMatrix(costs: [[0, 1], [1, 0]])))
    return Evaluator(settings: settings, truth: testTruth(classes(truth))).evaluate(
      rungs: rungs, reference: "linear", subpopulations: [],
      oneColumn: sureness.map {
        OneColumnRung(
          column: "age", scored: rung("age", .tree, sureness: $0).scored, limit: limit)
      })
  }

  private static func loss(_ scored: ScoredPredictions) -> Double {
    Metric.logLoss.score(truth: classes(truth), predictions: scored).value ?? .nan
  }

  @Test("go from each rung to the one below, candidates from the highest baseline")
  func steps() throws {
    let evaluation = Self.evaluate()
    #expect(evaluation.steps.map(\.rung) == ["linear", "first", "second"])
    #expect(evaluation.steps.map(\.from) == ["constant", "linear", "linear"])
    for step in evaluation.steps {
      let loss = { name in Self.loss(Self.rungs.first { $0.name == name }!.scored) }
      let lift = try #require(step.lift)
      #expect(abs(lift.estimate - (loss(step.from) - loss(step.rung))) < 1e-12)
      #expect(lift.interval.level == 0.9)
      #expect(step.money != nil)
    }
    // A candidate's step from the reference is its own comparison.
    #expect(evaluation.steps[1].lift?.estimate == evaluation.candidates[0].overall.lift?.estimate)
  }

  @Test("the column's share is of the candidate's lift over the constant")
  func share() throws {
    let finding = try #require(Self.evaluate(column: 0.8).candidates[0].oneColumn)
    let own = Self.loss(Self.rung("age", .tree, sureness: 0.8).scored)
    let (constant, candidate) = (Self.loss(Self.rungs[0].scored), Self.loss(Self.rungs[1].scored))
    #expect(abs(finding.share - (constant - own) / (constant - candidate)) < 1e-12)
    #expect(finding.metric.measurement == .value(own))
    #expect(abs((finding.lift?.estimate ?? .nan) - (own - candidate)) < 1e-12)
    #expect(!finding.isTripped)
  }

  @Test("from the limit on it is a reason, the first of all, and no verdict")
  func tripped() throws {
    let plain = Self.evaluate().candidates[0]
    let share = try #require(Self.evaluate(column: 0.8).candidates[0].oneColumn?.share)
    let tripped = Self.evaluate(column: 0.8, limit: share).candidates[0]
    #expect(
      tripped.reasons == [.oneColumnSuffices(column: "age", share: share)] + plain.reasons)
    #expect(tripped.verdict == plain.verdict)
    #expect(Self.evaluate(column: 0.8, limit: share.nextUp).candidates[0].reasons == plain.reasons)
  }

  @Test("a candidate that is not known to beat the constant has no share")
  func noShare() {
    let settings = EvaluationSettings(
      task: .binary, primary: .logLoss, metrics: [.logLoss], target: 1, minimumLift: 0, margin: 0,
      alpha: 0.05, bootstrapDraws: 200, seed: 5, guardrails: [])
    let rungs = [Self.rungs[0], Self.rung("poor", .candidate, sureness: 0.5)]
    let evaluation = Evaluator(settings: settings, truth: testTruth(classes(Self.truth))).evaluate(
      rungs: rungs, reference: "constant", subpopulations: [],
      oneColumn: OneColumnRung(column: "age", scored: Self.rungs[1].scored, limit: 0.9))
    #expect(evaluation.candidates[0].oneColumn == nil)
    #expect(
      !evaluation.candidates[0].reasons.contains {
        if case .oneColumnSuffices = $0 { true } else { false }
      })
  }
}
