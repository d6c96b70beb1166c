import Portfolio
import Results
import Testing

/// What the evidence suggests for a project that has stalled.
@Suite struct SuggestionTests {
  private func kinds(
    _ runs: [MadeRun], _ audits: [AuditResult] = [], on day: String = "2026-03-20"
  ) throws -> [String] {
    try progress(runs, on: day, audits: audits).suggestions.map(\.kind)
  }

  private let failed = MadeRun(
    day: "2026-01-10", rungs: [.linear(0.8), .gbm(0.801)], lift: (0.001, 0.003))

  @Test("Nothing is suggested to a project that is on time")
  func onTime() throws {
    #expect(try kinds([failed], on: "2026-01-20").isEmpty)
  }

  @Test("Without an audit the data are to be asked")
  func audit() throws {
    #expect(try kinds([failed], on: "2026-02-20") == ["simpler", "audit"])
  }

  @Test("A rising curve asks for more rows, a flat one for other data, or to stop")
  func curves() throws {
    #expect(try kinds([failed], [audit(.rising)], on: "2026-02-20") == ["moreData", "simpler"])
    #expect(
      try kinds([failed], [audit(.flat)], on: "2026-02-20") == ["betterData", "simpler", "stop"])
    #expect(
      try kinds([failed], [audit(.flat, tenfold: 0.91)], on: "2026-02-20")
        == ["betterData", "simpler"])
    #expect(try kinds([failed], [audit(.unclear)], on: "2026-02-20") == ["simpler", "unclearData"])
  }

  @Test("An audit of a later day is not known")
  func laterAudit() throws {
    #expect(
      try kinds([failed], [audit(.flat, day: "2026-02-21")], on: "2026-02-20") == [
        "simpler", "audit",
      ])
  }

  @Test("Wrong labels are told with their share")
  func labels() throws {
    let noisy = audit(
      .unclear,
      findings: [
        AuditFinding(
          severity: .warning, subject: .noisyLabels(share: 0.05, lowest: 0.02, highest: 0.08))
      ])
    let suggestions = try progress([failed], on: "2026-02-20", audits: [noisy]).suggestions
    #expect(
      suggestions.first
        == .betterLabels(share: 0.05, interval: Interval(lower: 0.02, upper: 0.08, level: 0.95)))
  }

  @Test("What works for a part is to be reframed")
  func reframe() throws {
    var mixed = failed
    mixed.verdict = .mixedSuccess
    #expect(try kinds([mixed], on: "2026-02-20") == ["reframe", "audit"])
  }

  @Test("Rows that would tell are asked for")
  func testRows() throws {
    var open = failed
    open.verdict = .undecided
    open.needed = Needed(detectableLift: 0.02, rows: 900)
    #expect(
      try progress([open], on: "2026-02-20", audits: [audit(.unclear)]).suggestions.first
        == .moreTestRows(candidate: "gbm", rows: 200, needed: 900))
  }

  @Test("After two cadences without a better rung, to stop is one of the ways")
  func stop() throws {
    #expect(try kinds([failed], [audit(.unclear)], on: "2026-03-10") == ["simpler", "unclearData"])
    #expect(
      try kinds([failed], [audit(.unclear)], on: "2026-03-11")
        == ["simpler", "unclearData", "stop"])
  }

  @Test("One failure among candidates that nobody can judge is no reason to go simpler")
  func mostlyUndecided() throws {
    func undecided(_ day: String) -> MadeRun {
      MadeRun(
        day: day, rungs: [.linear(0.8), .gbm(0.801)], verdict: .undecided, candidateHash: day)
    }
    let runs = [failed, undecided("2026-01-11"), undecided("2026-01-12")]
    #expect(try kinds(runs, [audit(.unclear)], on: "2026-02-20") == ["unclearData"])
    #expect(
      try kinds(Array(runs.prefix(2)), [audit(.unclear)], on: "2026-02-20")
        == ["simpler", "unclearData"])
  }

  @Test("Test rows that are worn are to be replaced")
  func wornRows() throws {
    var worn = failed
    worn.looks = 9
    #expect(
      try kinds([worn], [audit(.flat, tenfold: 0.91)], on: "2026-02-20")
        == ["betterData", "freshTestRows", "simpler"])
    worn.looks = 8
    #expect(
      try kinds([worn], [audit(.flat, tenfold: 0.91)], on: "2026-02-20") == [
        "betterData", "simpler",
      ])
  }

  @Test("A rung that reaches the target is to be brought to use")
  func bringToUse() throws {
    let good = MadeRun(day: "2026-01-10", rungs: [.linear(0.92)], recommended: "linear")
    #expect(try kinds([good], on: "2026-03-20") == ["bringToUse"])
  }

  private func audit(
    _ answer: LearningCurve.Answer, tenfold: Double = 0.82, day: String = "2026-01-11",
    findings: [AuditFinding] = []
  ) -> AuditResult {
    let metric = MetricSummary(
      id: "roc_auc", title: "ROC AUC", direction: .higherIsBetter, lowest: 0, highest: 1)
    func interval(_ value: Double) -> Interval {
      Interval(lower: value - 0.005, upper: value + 0.005, level: 0.95)
    }
    var data = DataSummary(
      path: "a", rows: 1000, task: .binary, target: "y", columns: [], classes: [],
      findings: findings)
    data.learningCurve = LearningCurve(
      rung: "linear", metric: metric, trainingRows: 800, usedRows: 800, validation: .crossValidated,
      parts: 5, points: [.init(rows: 800, value: 0.8, interval: interval(0.8))],
      law: .init(asymptote: 0.83, excess: -0.03, exponent: 0.5, rows: 800), constant: 0.5,
      target: 0.9,
      projections: [
        .init(
          addedRows: 7200, value: tenfold, valueInterval: interval(tenfold), lift: tenfold - 0.8,
          liftInterval: interval(tenfold - 0.8))
      ], ceiling: .init(value: 1, lift: 0.2, reason: .perfect), worth: 0.01, answer: answer)
    return AuditResult(
      id: "a", tool: Tool(version: "0", blas: ""),
      clock: Clock(startedAt: "\(day)T00:00:00Z", seconds: 1, stages: []), project: "p",
      problem: ProblemStatement(statement: "s", decision: "d", owner: "o", stakeholders: []),
      goal: MetricGoal(metric: metric, target: 0.9, minimumLift: 0), inputs: [], data: data,
      split: SplitSummary(
        method: .random, column: nil, seed: 1, trainingRows: 800, testRows: 200, sha256: "t"),
      gates: [])
  }
}
