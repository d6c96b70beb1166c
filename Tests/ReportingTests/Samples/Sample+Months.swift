import Portfolio
import Results
import Testing

/// Projects over half a year: one succeeds, one is framed anew, one stalls, and its names are hostile.
extension Sample {
  static var months: ProgressReport { report("2026-11-22") }

  /// As of a day, of its month.
  static func report(_ day: String, _ projects: [ProjectProgress]? = nil) -> ProgressReport {
    let period = period(day)
    return ProgressReport(
      toolVersion: "0.1.0", madeAt: "\(day)T10:00:00Z", period: period,
      projects: projects ?? [churn(period), triage(period), stalled(period)].compactMap(\.self))
  }

  static func period(_ day: String) -> ReportPeriod {
    guard let day = Day(day), let period = ReportPeriod(month: Month(of: day), today: day) else {
      preconditionFailure("a day of a sample")
    }
    return period
  }

  private static func churn(_ period: ReportPeriod) -> ProjectProgress? {
    progress(
      "churn", period,
      [
        .init("2026-06-03", 0.871, nil, rows: 30_000, testRows: 1),
        .init("2026-06-20", 0.874, 0.899, verdict: .undecided, rows: 30_000, testRows: 1),
        .init("2026-08-09", 0.884, 0.916, verdict: .mixedSuccess, rows: 39_000, testRows: 1),
        .init("2026-09-02", 0.886, 0.9275, recommended: "gbm", verdict: .mixedSuccess, testRows: 1),
        .init(
          "2026-11-06", 0.896, 0.938, candidate: "boost", recommended: "boost",
          verdict: .outOfThePark, weak: [], newColumn: "tenure", looks: 7),
      ],
      [
        said(
          .gate(
            GateReport(
              gate: .organisation, answer: .open, by: "Maria Sommer",
              evidence: "budget granted, minutes of 12 November")), "2026-11-12"),
        said(
          .signOff(
            SignOff(
              run: hash(5), candidate: "boost", answer: .approve, by: "ada@example.org",
              file: "signoffs/boost.json", envelope: "{}")), "2026-11-13"),
      ])
  }

  private static func triage(_ period: ReportPeriod) -> ProjectProgress? {
    progress(
      "claims triage", period,
      [
        .init("2026-06-10", 0.80, 0.83, verdict: .mixedSuccess, target: 0.95),
        .init("2026-07-28", 0.81, 0.86, verdict: .mixedSuccess, target: 0.95),
        .init("2026-09-15", 0.86, 0.889, verdict: .mixedSuccess, target: 0.9, testRows: 2),
        .init(
          "2026-10-02", 0.87, 0.893, verdict: .mixedSuccess, target: 0.9, testRows: 2,
          hybrid: 0.899),
      ],
      [
        said(
          .decision(
            Decision(
              choice: .pivot, by: "Jonas Weber", reason: "Only claims below 5,000: there it works",
              until: nil)), "2026-09-01"),
        said(
          .decision(
            Decision(
              choice: .continue, by: "Jonas Weber", reason: "The branch wants it for small claims",
              until: "2026-12-20")), "2026-11-13"),
      ])
  }

  /// Fails throughout, and its names are whatever somebody may type.
  private static func stalled(_ period: ReportPeriod) -> ProjectProgress? {
    let name = "demand <b>north</b> & | `south`\u{202E}"
    return progress(
      name, period,
      (6...11).map { month in
        .init(
          "2026-\(month < 10 ? "0" : "")\(month)-0\(month % 3 + 1)", 0.66, 0.662,
          candidate: "<script>|nn-\(month)", verdict: .failed, target: 0.75, weak: [], looks: 9,
          half: 0.012, deadline: "2026-10-31", owner: "Ops\n## <i>all</i>")
      }, [], audit: audit)
  }

  /// What is told of a made-up run.
  struct Made {
    var day: String
    var linear: Double
    var value: Double?
    var candidate = "gbm"
    var recommended: String?
    var verdict = Verdict.failed
    var target = 0.92
    var weak = ["Doctorate", "Prof-school"]
    var rows = 48_842
    var newColumn: String?
    var testRows = 3
    var looks = 3
    var half = 0.005
    var deadline: String?
    var owner = "Maria Sommer"
    var hybrid: Double?

    init(
      _ day: String, _ linear: Double, _ value: Double?, candidate: String = "gbm",
      recommended: String? = nil, verdict: Verdict = .failed, target: Double = 0.92,
      weak: [String] = ["Doctorate", "Prof-school"], rows: Int = 48_842, newColumn: String? = nil,
      testRows: Int = 3, looks: Int = 3, half: Double = 0.005, deadline: String? = nil,
      owner: String = "Maria Sommer", hybrid: Double? = nil
    ) {
      self.day = day
      self.linear = linear
      self.value = value
      self.candidate = candidate
      self.recommended = recommended
      self.verdict = verdict
      self.target = target
      self.weak = weak
      self.rows = rows
      self.newColumn = newColumn
      self.testRows = testRows
      self.looks = looks
      self.half = half
      self.deadline = deadline
      self.owner = owner
      self.hybrid = hybrid
    }
  }

  static func progress(
    _ name: String, _ period: ReportPeriod, _ runs: [Made], _ log: [LogEntry],
    audit: AuditResult? = nil
  ) -> ProjectProgress? {
    ProjectProgress(
      project: name,
      runs: runs.enumerated().compactMap { index, made in
        ProjectRun(sequence: Int64(index), result: RunOutline(result(made, name)))
      }, audits: audit.map { [$0] } ?? [], log: log, period: period)
  }

  private static func said(_ event: LogEvent, _ day: String) -> LogEntry {
    LogEntry(
      sequence: 1, at: "\(day)T12:00:00Z", project: "", event: event, previous: "", hash: "")
  }

  private static func result(_ made: Made, _ project: String) -> RunResult {
    var problem = ProblemStatement(
      statement: "s", decision: "Whom the care team calls this week", owner: made.owner,
      stakeholders: ["Care"])
    problem.deadline = made.deadline
    problem.incumbent = Incumbent(rung: nil, declared: made.linear < 0.7 ? 0.64 : 0.84, note: nil)
    var findings = [
      AuditFinding(severity: .note, subject: .mostlyMissing(column: "occupation", share: 0.06))
    ]
    if made.rows < 48_000 {
      findings.append(AuditFinding(severity: .warning, subject: .duplicateRows(count: 52)))
    }
    let metric = adultMetrics[0]
    let columns = ["age", "occupation"] + [made.newColumn].compactMap(\.self)
    return RunResult(
      id: hash(made.day.utf8.reduce(0) { $0 + Int($1) }), tool: tool,
      clock: Clock(startedAt: "\(made.day)T09:30:00Z", seconds: 4, stages: []), project: project,
      problem: problem,
      inputs: [
        InputHash(role: "data", path: "data.csv", bytes: made.rows, sha256: hash(made.rows)),
        InputHash(
          role: "candidate \(made.candidate)", path: "c.csv", bytes: 9,
          sha256: hash(Int((made.value ?? 0) * 10_000))),
      ],
      data: DataSummary(
        path: "data.csv", rows: made.rows, task: .binary, target: "left",
        columns: columns.map { column($0, "number", distinct: 9) }, classes: [],
        findings: findings),
      split: SplitSummary(
        method: .stratified, column: nil, seed: 1, trainingRows: made.rows * 4 / 5,
        testRows: made.rows / 5, sha256: hash(made.testRows)),
      evidence: EvidenceSettings(
        primary: metric, target: made.target, minimumLift: 0.005, margin: 0.005, alpha: 0.05,
        bootstrapDraws: 2_000, seed: 7, metrics: adultMetrics, adjustedHypotheses: 4, folds: 5,
        looks: Looks(
          testSet: hash(made.testRows), count: made.looks, ofRun: 1, configuredAlpha: 0.05,
          worth: 1 - Double(made.looks) / 16, freshRowsDue: 9, areKept: true)),
      gates: [
        Gate(kind: .problem, answer: .open, evidence: [.problemStated]),
        Gate(kind: .data, answer: made.rows < 39_000 ? .undecided : .open, evidence: []),
        Gate(
          kind: .model, answer: made.verdict == .outOfThePark ? .open : .shut, evidence: []),
      ],
      ladder: ladder(made), reference: ReferenceChoice(rung: "linear", crossValidated: []),
      candidates: made.value.map { [candidate(made, $0)] } ?? [],
      recommendation: Recommendation(
        rung: made.recommended, best: made.value == nil ? "linear" : made.candidate,
        reason: made.recommended == nil ? .noneMeetsTarget : .bestIsNeeded, steps: []))
  }

  private static func ladder(_ made: Made) -> [Rung] {
    func target(_ value: Double) -> TargetAnswer {
      value - made.half > made.target
        ? .met : value + made.half < made.target ? .missed : .undecided
    }
    let linear = rung(
      "linear", .linear, .linear(adultLinear), parameters: 62,
      metrics: [estimate("roc_auc", made.linear, half: made.half, method: .delong)],
      target: target(made.linear))
    guard let value = made.value else { return [linear] }
    var candidate = rung(
      made.candidate, .candidate,
      .predictionsFile(PredictionsFileDescription(path: "c.csv", form: .probabilities, note: nil)),
      parameters: 90_000,
      metrics: [estimate("roc_auc", value, half: made.half, method: .delong)],
      target: target(value))
    var price = RungPrice(megabytes: 12.5)
    price.trainingSeconds = 640
    price.latencyMilliseconds = 40
    candidate.price = price
    return [linear, candidate]
  }

  private static func candidate(_ made: Made, _ value: Double) -> CandidateResult {
    let levels = ["Doctorate", "Prof-school", "HS-grad"]
    return CandidateResult(
      name: made.candidate, verdict: made.verdict, reasons: [],
      overall: comparison(
        "roc_auc", rows: made.rows / 5, reference: made.linear, lift: value - made.linear,
        half: made.half / 2, finding: .better, method: .delong),
      secondary: [], guardrails: [],
      subpopulations: levels.map { level in
        SubpopulationFinding(
          subpopulation: Subpopulation(conditions: [.level(column: "education", level: level)]),
          share: 0.012,
          comparison: comparison(
            "roc_auc", rows: 121, reference: 0.86, lift: made.weak.contains(level) ? -0.04 : 0.02,
            half: 0.03, finding: made.weak.contains(level) ? .worse : .better))
      },
      coverage: Coverage(
        works: .init(share: 0.97 - 0.12 * Double(made.weak.count), interval: nil),
        worse: .init(share: 0.12 * Double(made.weak.count), interval: nil),
        unknown: .init(share: 0.03, interval: nil)),
      hybrid: made.hybrid.map { value in
        Hybrid(
          routes: [Subpopulation(conditions: [.level(column: "education", level: "Doctorate")])],
          share: 0.012, rows: 9_000, measuredShare: 0.012,
          estimate: estimate("roc_auc", value, half: made.half), target: .undecided,
          liftOverCandidate: nil, liftOverReference: nil)
      })
  }
}
