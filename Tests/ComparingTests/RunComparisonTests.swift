import Comparing
import Evaluation
import Files
import Models
import Parallel
import Results
import Splitting
import Statistics
import Tabular
import Testing

/// Two runs held against each other: paired where their test rows are the same.
@Suite struct RunComparisonTests {
  private static let rowCount = 400

  /// Rungs are right in all rows but those that are named.
  private static func run(
    wrong: [(String, Set<Int>)], testSet: String? = "t0", recommended: String? = nil,
    change: (inout RunResult, inout KeptRows) -> Void = { _, _ in }
  ) throws -> ComparedRun {
    let truth = (0..<rowCount).map { Int32($0 % 2) }
    var rows = KeptRows(
      truth: .classes(ClassTarget(codes: truth, classes: ["no", "yes"])), weights: nil,
      clusters: nil, population: nil, costs: nil, quantile: nil,
      rungs: wrong.map { name, wrong in
        let labels = truth.enumerated().map { wrong.contains($0) ? 1 - $1 : $1 }
        return KeptRows.Rung(
          name: name, scored: ScoredPredictions(predictions: .labels(labels), labels: labels))
      })
    var result = Sample.result(
      task: .binary, classes: ["no", "yes"], rows: rowCount,
      rungs: wrong.map { name, wrong in
        (
          name,
          [
            MetricEstimate(
              metric: "accuracy",
              measurement: .value(1 - Double(wrong.count) / Double(rowCount)))
          ]
        )
      },
      looks: testSet.map {
        Looks(
          testSet: $0, count: 1, ofRun: 1, configuredAlpha: 0.05, worth: 1, freshRowsDue: 30,
          areKept: true)
      }, recommended: recommended)
    change(&result, &rows)
    let bytes = try #require(rows.archive.bytes)
    result.testRows = KeptFile(bytes: bytes.count, sha256: ContentHash.sha256(of: bytes))
    return ComparedRun(result: result, testRows: bytes, split: nil, configuration: nil)
  }

  private static let first = Set(0..<80)

  @Test func rungsArePairedOnTheSameRows() throws {
    let before = try Self.run(wrong: [("tree", Self.first), ("linear", Self.first)])
    // Right in forty more, and wrong in none that were right.
    let after = try Self.run(wrong: [("tree", Set(0..<40)), ("linear", Self.first)])
    let difference = try RunComparison(from: before, to: after).difference
    #expect(difference.pairing == .paired(rows: 400))
    let tree = try #require(difference.rungs.first)
    #expect(tree.before?.measurement == .value(0.8) && tree.after?.measurement == .value(0.9))
    #expect(tree.isSame == false)
    let lift = try #require(tree.lift)
    #expect(abs(lift.estimate - 0.1) < 1e-12)
    #expect(lift.method == .pairedProportions && lift.interval.lower > 0.05)
    // The other rung says the same, so that it is no hypothesis: nothing is adjusted for it.
    #expect(difference.rungs[1].isSame == true && difference.rungs[1].lift == nil)
    #expect(lift.adjustedPValue == lift.pValue && abs(lift.interval.level - 0.95) < 1e-12)
  }

  /// The lift is that which a run would tell of a candidate with these predictions.
  @Test func theLiftIsThatOfAnEvaluation() throws {
    let (wrong, other) = (Self.first, Set(60..<100))
    let before = try Self.run(wrong: [("tree", wrong)])
    let after = try Self.run(wrong: [("tree", other)])
    let lift = try #require(RunComparison(from: before, to: after).difference.rungs[0].lift)
    let truth = Target.classes(
      ClassTarget(codes: (0..<400).map { Int32($0 % 2) }, classes: ["no", "yes"]))
    let models = [wrong, other].map { wrong in
      let labels = (0..<400).map { Int32(wrong.contains($0) ? 1 - $0 % 2 : $0 % 2) }
      return ScoredPredictions(predictions: .labels(labels), labels: labels)
    }
    let rows = ModelsOnRows(
      .accuracy, of: models, truth: truth, clusters: nil, weights: nil,
      bootstrap: Bootstrap(draws: 200, seed: 1, workers: .one))
    let pValue = try #require(rows.pValue(liftOf: 1, over: 0))
    #expect(lift == rows.lift(of: 1, over: 0, level: 0.05, adjustedPValue: pValue))
    #expect(abs(lift.estimate - 0.1) < 1e-12)
  }

  @Test func severalRungsAreAdjustedByHolm() throws {
    let before = try Self.run(
      wrong: [("tree", Self.first), ("linear", Self.first), ("rule", Self.first)])
    let after = try Self.run(
      wrong: [("tree", Set(0..<30)), ("linear", Set(0..<78)), ("rule", Set(5..<90))])
    let rungs = try RunComparison(from: before, to: after).difference.rungs
    let lifts = try rungs.map { try #require($0.lift) }
    let holm = Holm(pValues: try lifts.map { try #require($0.pValue) }, alpha: 0.05)
    #expect(lifts.map(\.adjustedPValue) == holm.adjusted)
    for (lift, level) in zip(lifts, holm.levels) {
      #expect(abs(lift.interval.level - (1 - level)) < 1e-12)
    }
    #expect(holm.rejected == [true, false, false])
  }

  @Test func recommendedRungsOfOtherNamesArePaired() throws {
    let before = try Self.run(wrong: [("tree", Self.first)], recommended: "tree")
    let after = try Self.run(
      wrong: [("tree", Self.first), ("Boosted trees", Set(0..<20))], recommended: "Boosted trees")
    let difference = try RunComparison(from: before, to: after).difference
    let recommended = try #require(difference.recommended)
    #expect(recommended.name == "Boosted trees" && recommended.nameBefore == "tree")
    #expect(abs(try #require(recommended.lift).estimate - 0.15) < 1e-12)
    #expect(difference.recommendation.isChange)
    // A new rung has nothing to be compared with.
    let new = try #require(difference.rungs.first { $0.name == "Boosted trees" })
    #expect(new.before == nil && new.after != nil && new.lift == nil)
  }

  @Test func otherRowsAreNotPaired() throws {
    let before = try Self.run(wrong: [("tree", Self.first)])
    let after = try Self.run(wrong: [("tree", Set(0..<40))], testSet: "t1")
    let difference = try RunComparison(from: before, to: after).difference
    #expect(difference.pairing == .otherRows)
    let rung = difference.rungs[0]
    #expect(rung.lift == nil && rung.isSame == nil)
    #expect(rung.before?.measurement == .value(0.8) && rung.after?.measurement == .value(0.9))
  }

  /// Without candidates there are no looks, and the split's file tells which rows they are.
  @Test func theSplitTellsWhichRowsTheyAre() throws {
    func run(_ last: String, wrong: Set<Int>) throws -> ComparedRun {
      let ids = (0..<400).map { $0 == 399 ? last : "c\($0)" }
      let split = Array(("id,part\n" + ids.map { "\($0),test\n" }.joined()).utf8)
      let run = try Self.run(wrong: [("tree", wrong)], testSet: nil)
      var result = Sample.result(
        task: .binary, classes: ["no", "yes"], rows: 400,
        rungs: [("tree", run.result.ladder[0].metrics)],
        splitHash: ContentHash.sha256(of: split))
      result.testRows = run.result.testRows
      return ComparedRun(
        result: result, testRows: run.testRows, split: split, configuration: nil)
    }
    let before = try run("c399", wrong: Self.first)
    let same = try RunComparison(from: before, to: run("c399", wrong: Set(0..<40))).difference
    #expect(same.pairing == .paired(rows: 400))
    let other = try RunComparison(from: before, to: run("new", wrong: Set(0..<40))).difference
    #expect(other.pairing == .otherRows)
  }

  @Test func filesOfAnotherRunAreNotUsed() throws {
    let before = try Self.run(wrong: [("tree", Self.first)])
    let after = try Self.run(wrong: [("tree", Set(0..<40))])
    let exchanged = ComparedRun(
      result: after.result, testRows: before.testRows, split: nil, configuration: nil)
    #expect(
      try RunComparison(from: before, to: exchanged).difference.pairing == .changed(.after))
    let gone = ComparedRun(
      result: before.result, testRows: nil, split: nil, configuration: nil)
    #expect(try RunComparison(from: gone, to: after).difference.pairing == .notKept(.before))
  }

  /// With weights on the first rows alone, what was an even exchange is a gain.
  @Test func bothAreMeasuredAsTheRunAfterMeasures() throws {
    let before = try Self.run(wrong: [("tree", Set(0..<40))])
    let after = try Self.run(wrong: [("tree", Set(360..<400))]) { _, rows in
      rows = KeptRows(
        truth: rows.truth, weights: (0..<400).map { $0 < 200 ? 3 : 1 }, clusters: nil,
        population: nil, costs: nil, quantile: nil, rungs: rows.rungs)
    }
    let rung = try RunComparison(from: before, to: after).difference.rungs[0]
    // 40 rows of weight 3, and 40 of weight 1, of 800.
    #expect(abs(try #require(rung.before?.measurement.value) - 0.85) < 1e-12)
    #expect(abs(try #require(rung.lift).estimate - 0.1) < 1e-12)
  }

  /// Areas are paired by DeLong's covariance, as within a run.
  @Test func probabilitiesAreRanked() throws {
    var random = SeededRandom(seed: 7)
    let truth = (0..<300).map { Int32($0 % 3 == 0 ? 1 : 0) }
    func run(_ noise: Double) throws -> ComparedRun {
      let positive = truth.map { code in
        min(max(0.3 + 0.3 * Double(code) + noise * (random.uniform() - 0.5), 0), 1)
      }
      let scored = ScoredPredictions(
        predictions: .probabilities(ClassProbabilities(positive: positive)),
        labels: positive.map { $0 >= 0.5 ? 1 : 0 })
      let rows = KeptRows(
        truth: .classes(ClassTarget(codes: truth, classes: ["no", "yes"])), weights: nil,
        clusters: nil, population: nil, costs: nil, quantile: nil,
        rungs: [KeptRows.Rung(name: "tree", scored: scored)])
      let bytes = try #require(rows.archive.bytes)
      var result = Sample.result(
        task: .binary, classes: ["no", "yes"], rows: 300,
        rungs: [("tree", [MetricEstimate(metric: "roc_auc", measurement: .value(0.9))])],
        metric: "roc_auc",
        looks: Looks(
          testSet: "t0", count: 1, ofRun: 1, configuredAlpha: 0.05, worth: 1, freshRowsDue: 30,
          areKept: true))
      result.testRows = KeptFile(bytes: bytes.count, sha256: ContentHash.sha256(of: bytes))
      return ComparedRun(result: result, testRows: bytes, split: nil, configuration: nil)
    }
    let rung = try RunComparison(from: run(1.2), to: run(0.4)).difference.rungs[0]
    let lift = try #require(rung.lift)
    #expect(lift.method == .delong && lift.interval.lower > 0)
    let (before, after) = (rung.before?.measurement.value, rung.after?.measurement.value)
    #expect(abs(try #require(after) - #require(before) - lift.estimate) < 1e-12)
  }

  @Test func guardrailsAreFamiliesOfTheirOwn() throws {
    let estimate = MetricEstimate(metric: "balanced_accuracy", measurement: .value(0.8))
    let comparison = Comparison(
      metric: "balanced_accuracy", rows: 400, reference: estimate, candidate: estimate, lift: nil,
      finding: .insufficientEvidence, target: nil, needed: nil)
    let candidate = CandidateResult(
      name: "tree", verdict: .failed, reasons: [], overall: comparison, secondary: [],
      guardrails: [.init(margin: 0.01, comparison: comparison, answer: .met)], subpopulations: [])
    func run(_ wrong: Set<Int>) throws -> ComparedRun {
      let run = try Self.run(wrong: [("tree", wrong)])
      var result = Sample.result(
        task: .binary, classes: ["no", "yes"], rows: 400,
        rungs: [("tree", run.result.ladder[0].metrics)], looks: run.result.evidence.looks,
        candidates: [candidate], further: ["balanced_accuracy"])
      result.testRows = run.result.testRows
      return ComparedRun(
        result: result, testRows: run.testRows, split: nil, configuration: nil)
    }
    let difference = try RunComparison(from: run(Self.first), to: run(Set(0..<40))).difference
    let guardrail = try #require(difference.guardrails.first)
    #expect(guardrail.metric.id == "balanced_accuracy" && guardrail.margin == 0.01)
    let lift = try #require(guardrail.rungs.first?.lift)
    #expect(abs(lift.estimate - 0.1) < 1e-12 && lift.method == .influence)
  }

  @Test func resultsWrittenByHandAreNoReasonToCrash() throws {
    let before = try Self.run(wrong: [("tree", Self.first)])
    let after = try Self.run(wrong: [("tree", Set(0..<40))])
    for alpha in [0, 1, -0.5, Double.nan] {
      var result = Sample.result(
        task: .binary, classes: ["no", "yes"], rows: 400,
        rungs: [("tree", after.result.ladder[0].metrics)], looks: after.result.evidence.looks,
        alpha: alpha)
      result.testRows = after.result.testRows
      let forged = ComparedRun(
        result: result, testRows: after.testRows, split: nil, configuration: nil)
      #expect(
        try RunComparison(from: before, to: forged).difference.pairing == .changed(.after))
    }
  }

  @Test func anotherTaskOrTargetIsRefused() throws {
    let run = ComparedRun(
      result: Sample.result(.binary), testRows: nil, split: nil, configuration: nil)
    let other = ComparedRun(
      result: Sample.result(.regression), testRows: nil, split: nil, configuration: nil)
    #expect(throws: ComparisonError.otherTask(before: .binary, after: .regression)) {
      try RunComparison(from: run, to: other)
    }
    let target = Sample.result(
      task: .binary, classes: ["no", "yes"], rows: 4, rungs: [], target: "z")
    #expect(throws: ComparisonError.otherTarget(before: "y", after: "z")) {
      try RunComparison(
        from: run,
        to: ComparedRun(result: target, testRows: nil, split: nil, configuration: nil))
    }
  }

  @Test func dataSettingsAndGatesAreTold() throws {
    let column = ColumnSummary(
      name: "age", type: "number", role: .feature, missing: 0, distinct: 9)
    let left = ColumnSummary(
      name: "age", type: "number", role: .leftOut, missing: 0, distinct: 9)
    func finding(_ share: Double) -> AuditFinding {
      AuditFinding(severity: .warning, subject: .mostlyMissing(column: "age", share: share))
    }
    let before = Sample.result(
      task: .binary, classes: ["no", "yes"], rows: 4, rungs: [("tree", [])],
      findings: [
        finding(0.7), AuditFinding(severity: .warning, subject: .duplicateRows(count: 3)),
      ],
      inputs: [InputHash(role: "data", path: "a.csv", bytes: 1, sha256: "d0")],
      columns: [column])
    let after = Sample.result(
      task: .binary, classes: ["no", "yes"], rows: 4, rungs: [("tree", [])], project: "credits",
      goal: 0.9, findings: [finding(0.8)],
      inputs: [InputHash(role: "data", path: "a.csv", bytes: 1, sha256: "d1")],
      columns: [left])
    func run(_ result: RunResult, _ config: String) -> ComparedRun {
      var result = result
      let bytes = Array(config.utf8)
      result = Sample.result(
        task: .binary, classes: ["no", "yes"], rows: 4, rungs: [("tree", [])],
        project: result.project, goal: result.evidence.target, findings: result.data.findings,
        inputs: result.inputs + [
          InputHash(
            role: "config", path: "a.json", bytes: bytes.count,
            sha256: ContentHash.sha256(of: bytes))
        ], columns: result.data.columns)
      return ComparedRun(result: result, testRows: nil, split: nil, configuration: bytes)
    }
    let config = #"{"metric": {"target": 0.80, "name": "f1"}, "candidates": [{"name": "a"}]}"#
    let other =
      #"{"metric": {"name": "f1", "target": 0.9}, "candidates": [{"name": "b"}, {"name": "a"}], "x": 1}"#
    let difference = try RunComparison(from: run(before, config), to: run(after, other)).difference
    #expect(difference.inputs.map(\.name) == ["data", "config"])
    #expect(difference.data.columns.map(\.name) == ["age"])
    // That more is missing now is the same finding.
    #expect(difference.data.findingsCame.isEmpty)
    #expect(difference.data.findingsWent.map(\.subject.kind) == [.duplicateRows])
    #expect(
      difference.settings.contains(
        SettingChange(name: "$.metric.target", before: "0.8", after: "0.9")))
    #expect(
      difference.settings.contains(
        SettingChange(name: "$.project", before: "\"loans\"", after: "\"credits\"")))
    #expect(
      difference.configuration == [
        SettingChange(name: "$.metric.target", before: "0.8", after: "0.9"),
        SettingChange(name: "$.candidates[0]", before: nil, after: #"{ "name": "b" }"#),
        SettingChange(name: "$.x", before: nil, after: "1"),
      ])
    let same = try RunComparison(from: run(before, config), to: run(before, config)).difference
    #expect(same.isEmpty && same.configuration == [])
  }
}
