import Evaluation
import Models
import Parallel
import Results
import Splitting
import Statistics
import Testing

/// A binary task whose candidate is better, save in the last of three parts; the fourth part is
/// tiny. Parts are 200, 200, 150 and 12 rows.
private struct Scenario {
  let truth: [Int]
  let reference: [Double]
  let candidate: [Double]
  let parts: [SubpopulationRows]

  init() {
    var random = SeededRandom(seed: 2024)
    var truth: [Int] = []
    var reference: [Double] = []
    var candidate: [Double] = []
    var parts: [SubpopulationRows] = []
    for (name, count, sureness) in [
      ("a", 200, 0.9), ("b", 200, 0.9), ("c", 150, 0.55), ("d", 12, 0.9),
    ] {
      parts.append(
        SubpopulationRows(
          subpopulation: .init(conditions: [.level(column: "part", level: name)]),
          rows: Array(Int32(truth.count)..<Int32(truth.count + count))))
      for _ in 0..<count {
        let code = random.uniform() < 0.4 ? 1 : 0
        truth.append(code)
        // The probability given to what is true; of the reference it is about 0.7 everywhere.
        let noise = 0.1 * random.uniform()
        let ofReference = 0.65 + noise
        let ofCandidate = sureness - noise
        reference.append(code == 1 ? ofReference : 1 - ofReference)
        candidate.append(code == 1 ? ofCandidate : 1 - ofCandidate)
      }
    }
    self.truth = truth
    self.reference = reference
    self.candidate = candidate
    self.parts = parts
  }

  func rung(_ name: String, _ kind: Rung.Kind, _ positive: [Double]) -> ScoredRung {
    let scored = probabilities(positive)
    return ScoredRung(
      name: name, kind: kind, predictions: scored.predictions, labels: scored.labels)
  }

  var rungs: [ScoredRung] {
    [
      rung("constant", .constant, truth.map { _ in 0.4 }), rung("tree", .tree, reference),
      rung("booster", .candidate, candidate),
    ]
  }

  func settings(
    _ primary: Metric = .logLoss, target: Double = 0.6,
    guardrails: [EvaluationSettings.Guardrail] = []
  ) -> EvaluationSettings {
    EvaluationSettings(
      task: .binary, primary: primary, metrics: Metric.all(for: .binary), target: target,
      minimumLift: 0, margin: 0, alpha: 0.05, bootstrapDraws: 200, seed: 5,
      guardrails: guardrails)
  }

  func evaluate(
    _ settings: EvaluationSettings, rungs: [ScoredRung]? = nil, threads: Int = 1
  ) -> Evaluation {
    Evaluator(settings: settings, truth: testTruth(classes(truth)), workers: Workers(threads))
      .evaluate(
        rungs: rungs ?? self.rungs, reference: "tree", subpopulations: parts)
  }
}

@Suite("An evaluation from predictions to verdict")
struct EvaluatorTests {
  private let scenario = Scenario()

  @Test("better overall and worse in one part is a mixed success, with the share it works for")
  func mixed() throws {
    let evaluation = scenario.evaluate(scenario.settings())
    let candidate = try #require(evaluation.candidates.first)
    #expect(candidate.verdict == .mixedSuccess)
    #expect(candidate.overall.finding == .better)
    #expect(
      candidate.reasons == [
        .betterByMinimumLift, .subpopulations(finding: .worse, count: 1, of: 4), .targetMet,
        .subpopulations(finding: .insufficientEvidence, count: 1, of: 4),
      ])
    // What matters most comes first, larger shares first, ties in the order declared.
    let order = candidate.subpopulations.map { finding in
      if case .level(_, let level) = finding.subpopulation.conditions[0] { level } else { "" }
    }
    #expect(order == ["c", "d", "a", "b"])
    #expect(
      candidate.subpopulations.map(\.advice) == [.reference, .undecided, .candidate, .candidate])
    // Of twelve rows nobody can tell.
    let coverage = try #require(candidate.coverage)
    #expect(abs(coverage.works.share - 400.0 / 562) < 1e-15)
    #expect(abs(coverage.worse.share - 150.0 / 562) < 1e-15)
    #expect(abs(coverage.unknown.share - 12.0 / 562) < 1e-15)
    #expect(candidate.workingShare == coverage.works.share)
    #expect(candidate.weaknesses?.map(\.finding) == [.worse])
    #expect(candidate.hybrid?.routes == candidate.weaknesses?.map(\.subpopulation))
    #expect(candidate.subpopulations.map(\.comparison.rows) == [150, 12, 200, 200])
    // Lift and target in three parts; twelve rows are tested for nothing.
    #expect(evaluation.adjustedHypotheses == 6)
  }

  @Test("no interval leaves the metric's range, where a few rows make up all of a loss")
  func range() throws {
    let sure = scenario.truth.enumerated().map { row, code in
      (row == 0) == (code == 1) ? 0.001 : 0.999
    }
    let evaluation = scenario.evaluate(
      scenario.settings(),
      rungs: [
        scenario.rung("constant", .constant, scenario.truth.map { _ in 0.4 }),
        scenario.rung("tree", .tree, sure),
      ])
    let metrics = Metric.all(for: .binary)
    for estimate in evaluation.rungs.flatMap(\.metrics) {
      let metric = try #require(metrics.first { $0.id == estimate.metric })
      guard let interval = estimate.interval else { continue }
      #expect(interval.lower >= metric.lowest ?? interval.lower, "\(estimate.metric)")
      #expect(interval.upper <= metric.highest ?? interval.upper, "\(estimate.metric)")
      #expect(interval.lower <= estimate.measurement.value ?? .nan, "\(estimate.metric)")
    }
  }

  @Test("too few rows: no interval, counted, and said what it would take")
  func tooFew() throws {
    let evaluation = scenario.evaluate(scenario.settings())
    let finding = try #require(evaluation.candidates.first?.subpopulations[1]).comparison
    #expect(finding.lift == nil && finding.candidate.interval == nil)
    #expect(finding.finding == .insufficientEvidence)
    #expect(finding.candidate.measurement.value != nil)
    let needed = try #require(finding.needed)
    #expect(try #require(needed.rows) >= 30)
    #expect(try #require(needed.detectableLift) > 0)
  }

  @Test(
    "interval, adjusted p-value and finding never contradict each other",
    arguments: [
      Metric.logLoss, .accuracy, .rocAUC, .f1,
    ])
  func agreement(_ metric: Metric) throws {
    let target = metric == .logLoss ? 0.4 : 0.9
    let evaluation = scenario.evaluate(scenario.settings(metric, target: target))
    let candidate = try #require(evaluation.candidates.first)
    for finding in candidate.subpopulations.map(\.comparison) {
      guard let lift = finding.lift else { continue }
      let excludesZero = lift.interval.lower > 0 || lift.interval.upper < 0
      #expect(excludesZero == (try #require(lift.adjustedPValue) <= 0.05))
      #expect(lift.interval.level >= 0.95)
      #expect(finding.finding != .better || lift.interval.lower > 0)
      #expect(finding.finding != .belowTarget || finding.target == .missed)
    }
  }

  @Test("the number of threads changes nothing")
  func threads() {
    let settings = scenario.settings(.averagePrecision, target: 0.5)
    #expect(scenario.evaluate(settings) == scenario.evaluate(settings, threads: 3))
  }

  @Test("the same predictions are equivalent, fail to be better, and the simpler is recommended")
  func identical() throws {
    let rungs = [
      scenario.rung("linear", .linear, scenario.reference),
      scenario.rung("tree", .tree, scenario.reference),
      scenario.rung("copy", .candidate, scenario.reference),
    ]
    let evaluation = scenario.evaluate(scenario.settings(), rungs: rungs)
    let candidate = try #require(evaluation.candidates.first)
    #expect(candidate.overall.lift?.interval == Interval(lower: 0, upper: 0, level: 0.95))
    #expect(candidate.overall.lift?.pValue == 1)
    #expect(candidate.overall.finding == .equivalent)
    #expect(candidate.verdict == .failed)
    #expect(evaluation.recommendation.rung == "linear")
    #expect(evaluation.recommendation.reason == .bestIsNeeded)
  }

  @Test(
    "a model and a file of its probabilities are equivalent on every metric, whatever rounding says",
    arguments: Metric.all(for: .binary))
  func identicalOnEveryMetric(_ metric: Metric) throws {
    let tree = scenario.reference.map { [(1 - $0).nextUp, $0] }
    let columns = (0..<2).map { category in tree.map { $0[category] } }
    let model = scored(.probabilities(ClassProbabilities(columns: columns)))
    let rungs = [
      ScoredRung(name: "tree", kind: .tree, predictions: model.predictions, labels: model.labels),
      scenario.rung("copy", .candidate, scenario.reference),
    ]
    let target = metric.direction == .higherIsBetter ? 0.0 : 1.0
    let evaluation = scenario.evaluate(scenario.settings(metric, target: target), rungs: rungs)
    let candidate = try #require(evaluation.candidates.first)
    #expect(candidate.verdict == .failed)
    let comparisons = [candidate.overall] + candidate.subpopulations.map(\.comparison)
    for comparison in comparisons {
      guard let lift = comparison.lift else { continue }
      #expect(lift.estimate == 0 && lift.interval.lower == 0 && lift.interval.upper == 0)
      #expect(lift.pValue == 1 && comparison.finding == .equivalent)
    }
  }

  @Test("a calibration error near 0 has no interval over the whole range")
  func calibration() throws {
    let truth = (0..<400).map { $0 % 5 == 0 ? 1 : 0 }
    let evaluation = Evaluator(
      settings: scenario.settings(), truth: testTruth(classes(truth))
    ).evaluate(
      rungs: [scenario.rung("constant", .constant, truth.map { _ in 0.2001 })],
      reference: "constant", subpopulations: [])
    let estimate = try #require(evaluation.rungs[0].metrics.first { $0.metric == "ece" })
    let interval = try #require(estimate.interval)
    #expect(interval.lower == 0)
    // The standard error of a share of 400 is 0.02; three of those.
    #expect(interval.upper < 0.06)
  }

  @Test("labels alone: the primary cannot be measured, label metrics can")
  func labelsOnly() throws {
    let labels = scenario.truth.map(Int32.init)
    let rungs =
      scenario.rungs.dropLast()
      + [
        ScoredRung(
          name: "labels", kind: .candidate, predictions: .labels(labels), labels: labels)
      ]
    let evaluation = scenario.evaluate(scenario.settings(), rungs: Array(rungs))
    let candidate = try #require(evaluation.candidates.first)
    #expect(candidate.overall.candidate.measurement == .unmeasurable(.needsProbabilities))
    #expect(candidate.overall.lift == nil)
    #expect(candidate.verdict == .undecided)
    let accuracy = try #require(candidate.secondary.first { $0.metric == "accuracy" })
    #expect(accuracy.candidate.measurement == .value(1))
    // All correct: the proportion's interval, not [1, 1].
    #expect(try #require(accuracy.candidate.interval).lower < 1)
    #expect(accuracy.candidate.method == .proportion)
    #expect(evaluation.recommendation.steps.last?.loss == nil)
  }

  @Test("a guardrail is kept or broken beyond its margin")
  func guardrails() throws {
    let evaluation = scenario.evaluate(
      scenario.settings(
        .accuracy, target: 0.5,
        guardrails: [
          .init(metric: .logLoss, margin: 0.01), .init(metric: .recall, margin: 0.05),
        ]))
    let candidate = try #require(evaluation.candidates.first)
    #expect(candidate.guardrails.map(\.answer) == [.met, .missed])
    #expect(candidate.reasons.contains(.guardrailBroken(metric: "recall")))
  }

  @Test("what is needed to tell a guardrail is counted from its margin, a target from the target")
  func needed() throws {
    let plain = try #require(scenario.evaluate(scenario.settings()).candidates.first)
    #expect(plain.neededRows == nil)
    let recall = try #require(plain.secondary.first { $0.metric == "recall" }?.lift)
    let error = try #require(recall.standardError)
    let own = try #require(plain.overall.candidate.measurement.value)
    // The margin is half a standard error from what is seen, so that it takes (1.96 + 0.84)² / 0.5²
    // times the rows; a score test sees the distance a little shorter.
    let evaluation = scenario.evaluate(
      scenario.settings(
        target: own + 0.001,
        guardrails: [.init(metric: .recall, margin: 0.5 * error - recall.estimate)]))
    let candidate = try #require(evaluation.candidates.first)
    #expect(candidate.guardrails[0].answer == .undecided)
    let rows = try #require(candidate.guardrails[0].needed?.rows)
    #expect(rows >= 17_641 && rows < 19_000)
    #expect(candidate.overall.target == .undecided)
    let forTarget = try #require(candidate.overall.neededForTarget?.rows)
    #expect(forTarget > 100_000)
    #expect(candidate.neededRows == forTarget)
  }

  @Test("several candidates are one family, the smallest p-value at the strictest level")
  func severalCandidates() throws {
    let rungs = scenario.rungs + [scenario.rung("copy", .candidate, scenario.reference)]
    let evaluation = scenario.evaluate(scenario.settings(), rungs: rungs)
    #expect(evaluation.candidates.map(\.name) == ["booster", "copy"])
    #expect(evaluation.candidates[0].overall.lift?.interval.level == 0.975)
    #expect(evaluation.candidates[1].overall.lift?.interval.level == 0.95)
    #expect(evaluation.candidates[1].overall.lift?.adjustedPValue == 1)
    #expect(evaluation.adjustedHypotheses == 12)
  }

  @Test("without candidates there are rungs and a recommendation")
  func ladderOnly() {
    let evaluation = scenario.evaluate(
      scenario.settings(), rungs: Array(scenario.rungs.dropLast()))
    #expect(evaluation.candidates.isEmpty)
    #expect(evaluation.adjustedHypotheses == 0)
    #expect(evaluation.recommendation.rung == "tree")
    #expect(evaluation.rungs.map(\.name) == ["constant", "tree"])
    #expect(evaluation.rungs[1].metrics.first?.metric == "log_loss")
    #expect(evaluation.rungs[1].target == .met)
  }

  @Test("a regression and several classes take the same path", arguments: TaskKind.allCases)
  func otherTasks(_ task: TaskKind) throws {
    var random = SeededRandom(seed: 66)
    let count = 150
    let rungs: [ScoredRung]
    let truth: Target
    func rung(_ name: String, _ kind: Rung.Kind, _ predictions: Predictions) -> ScoredRung {
      ScoredRung(
        name: name, kind: kind, predictions: predictions, labels: Decision.labels(predictions))
    }
    if task == .regression {
      let values = (0..<count).map { _ in 10 + normal(&random) }
      truth = .values(values)
      rungs = [1.0, 0.5].enumerated().map { place, noise in
        rung(
          "\(place)", place == 0 ? .tree : .candidate,
          .values(values.map { $0 + noise * normal(&random) }))
      }
    } else {
      let classCount = task == .binary ? 2 : 3
      let codes = (0..<count).map { $0 % classCount }
      truth = classes(codes, of: classCount)
      rungs = [0.4, 1.2].enumerated().map { place, signal in
        let raw = codes.map { code in
          (0..<classCount).map { random.uniform() + ($0 == code ? signal : 0) }
        }
        return rung(
          "\(place)", place == 0 ? .tree : .candidate,
          .probabilities(
            ClassProbabilities(
              columns: (0..<classCount).map { category in
                raw.map { $0[category] / $0.reduce(0, +) }
              })))
      }
    }
    let metrics = Metric.all(for: task, quantile: 0.5)
    for metric in metrics {
      let settings = EvaluationSettings(
        task: task, primary: metric, metrics: metrics, target: 0.5, minimumLift: 0, margin: 0.01,
        alpha: 0.05, bootstrapDraws: 100, seed: 1, guardrails: [])
      let half = SubpopulationRows(
        subpopulation: .init(conditions: [.level(column: "half", level: "first")]),
        rows: Array(0..<75))
      let evaluation = Evaluator(settings: settings, truth: testTruth(truth)).evaluate(
        rungs: rungs, reference: "0", subpopulations: [half])
      let candidate = try #require(evaluation.candidates.first)
      #expect(candidate.overall.metric == metric.id)
      #expect(candidate.overall.lift != nil && candidate.overall.candidate.interval != nil)
      #expect(candidate.secondary.count == metrics.count - 1)
      #expect(evaluation.adjustedHypotheses == 2)
    }
  }
}
