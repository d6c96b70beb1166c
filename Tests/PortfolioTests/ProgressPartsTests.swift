import Portfolio
import Results
import Testing

/// What was tried, what changed, and what the evidence suggests.
@Suite struct ProgressPartsTests {
  @Test("A run has a point where the best rung changed, or where its day ends")
  func points() throws {
    var runs = (0..<5).map { _ in MadeRun(day: "2026-01-01", rungs: [.linear(0.8)]) }
    runs[2].rungs = [.linear(0.82)]
    for index in runs.indices { runs[index].sequence = Int64(index) }
    runs.append(MadeRun(day: "2026-01-03", rungs: [.linear(0.8)], sequence: 9))
    let series = try progress(runs, on: "2026-01-31").series
    #expect(series.count == 1)
    #expect(
      series[0].points.map(\.run)
        == ["2026-01-01-0", "2026-01-01-2", "2026-01-01-3", "2026-01-01-4", "2026-01-03-9"])
  }

  @Test("Points of different goals are not of one part")
  func parts() throws {
    let runs = [
      MadeRun(day: "2026-01-01"), MadeRun(day: "2026-01-02", target: 0.85),
      MadeRun(day: "2026-01-03", target: 0.85),
      MadeRun(day: "2026-01-04", metric: "accuracy", target: 0.85, testRows: "t1"),
    ]
    let series = try progress(runs, on: "2026-01-31").series
    #expect(series.map(\.points.count) == [1, 2, 1])
    #expect(series.map(\.target) == [0.9, 0.85, 0.85])
    #expect(series.map(\.metric.id) == ["roc_auc", "roc_auc", "accuracy"])
    #expect(series.flatMap(\.points).map(\.hasOtherTestRows) == [false, false, false, true])
  }

  @Test("Intervals that widen with looks are no news, nor is a run of baselines alone")
  func noNews() throws {
    var runs = (0..<3).map { MadeRun(day: "2026-01-01", looks: $0, sequence: Int64($0)) }
    runs[1].rungs = [.linear(0.8, half: 0.01)]
    runs[2].rungs = [.linear(0.8, half: 0.02)]
    let points = try progress(runs, on: "2026-01-31").series[0].points
    #expect(points.map(\.run) == ["2026-01-01-0", "2026-01-01-2"])
    #expect(points.allSatisfy { !$0.hasOtherTestRows })
    runs[2].testRows = "t1"
    let other = try progress(runs, on: "2026-01-31").series[0].points
    #expect(other.map(\.hasOtherTestRows) == [false, true])
  }

  @Test("What is done today is as measured, else as declared")
  func incumbent() throws {
    let today = MadeRung(name: "incumbent", kind: .incumbent, value: 0.7)
    let measured = MadeRun(
      day: "2026-01-01", rungs: [today, .linear(0.8)],
      incumbent: Incumbent(rung: "incumbent", declared: 0.75, note: nil))
    let declared = MadeRun(
      day: "2026-01-02", incumbent: Incumbent(rung: nil, declared: 0.75, note: nil))
    let points = try progress([measured, declared], on: "2026-01-31").series[0].points
    #expect(points.map(\.incumbent?.value) == [0.7, 0.75])
    #expect(points.map { $0.incumbent?.interval == nil } == [false, true])
  }

  @Test("Candidates are told apart by what came in for them")
  func attempts() throws {
    func run(_ day: String, _ hash: String?, _ value: Double, _ recommended: String?) -> MadeRun {
      MadeRun(
        day: day, rungs: [.linear(0.8), .gbm(value)], recommended: recommended,
        verdict: recommended == nil ? .failed : .outOfThePark, lift: (value - 0.8, 0.005),
        candidateHash: hash)
    }
    var broke = MadeRun(day: "2026-02-05")
    broke.broken = "net"
    let attempts = try progress(
      [
        run("2026-01-01", "old", 0.81, nil), run("2026-02-01", "a", 0.85, nil),
        run("2026-02-02", "a", 0.85, nil), run("2026-02-03", "b", 0.93, "gbm"), broke,
        run("2026-02-06", "c", 0.929, "gbm"),
      ], on: "2026-02-28"
    ).attempts
    #expect(attempts.map(\.name) == ["gbm", "net", "gbm", "gbm"])
    #expect(attempts.map(\.runs) == [1, 1, 1, 2])
    #expect(attempts.map(\.verdict) == [.outOfThePark, nil, .outOfThePark, .failed])
    #expect(attempts.map(\.bought) == [.stillRecommended, .nothing, .betterRung, .nothing])
    #expect(attempts[3].firstDay == Day("2026-02-01") && attempts[3].day == Day("2026-02-02"))
    #expect(attempts[2].lift?.estimate ?? 0 > 0.12 && attempts[2].reference == "linear")
  }

  @Test("Data change from day to day, against the last run before the period")
  func dataChanges() throws {
    let missing = AuditFinding(
      severity: .note, subject: .mostlyMissing(column: "a", share: 0.5))
    let stillMissing = AuditFinding(
      severity: .note, subject: .mostlyMissing(column: "a", share: 0.51))
    let constant = AuditFinding(severity: .error, subject: .constantColumn(column: "b"))
    let runs = [
      MadeRun(day: "2026-01-31", auditFindings: [missing, constant]),
      MadeRun(
        day: "2026-02-01", dataHash: "d9", rows: 1, columns: ["x"], sequence: 1),
      MadeRun(
        day: "2026-02-01", dataHash: "d1", rows: 1200, columns: ["a", "b", "c"],
        auditFindings: [stillMissing], sequence: 2),
      MadeRun(
        day: "2026-02-02", dataHash: "d1", rows: 1200, columns: ["a", "b", "c"],
        auditFindings: [stillMissing], testRows: "t1"),
      MadeRun(
        day: "2026-02-03", dataHash: "d1", rows: 1200, columns: ["a", "b", "c"],
        auditFindings: [stillMissing], testRows: "t1"),
    ]
    let changes = try progress(runs, on: "2026-02-28").dataChanges
    #expect(changes.map(\.day.description) == ["2026-02-01", "2026-02-02"])
    let first = try #require(changes.first)
    #expect(first.rows.from == 1000 && first.rows.to == 1200 && first.hasOtherData)
    #expect(first.columnsAdded == ["c"] && first.columnsGone.isEmpty)
    #expect(first.findingsWent == [constant] && first.findingsCame.isEmpty)
    #expect(!first.hasOtherTestRows && changes[1].hasOtherTestRows && !changes[1].hasOtherData)
  }

  @Test("A subpopulation is closed only where something says that it is fine")
  func subpopulations() throws {
    func run(
      _ day: String, _ findings: [(String, FindingKind)],
      _ discovered: [(String, DiscoveredSubpopulation.Status)]
    ) -> MadeRun {
      MadeRun(
        day: day, rungs: [.linear(0.8), .gbm(0.85)], verdict: .mixedSuccess,
        findings: findings.map { (subpopulation($0.0), $0.1) },
        discovered: discovered.map { (subpopulation($0.0), $0.1) })
    }
    let changes = try progress(
      [
        run(
          "2026-01-20",
          [("mended", .worse), ("open", .belowTarget), ("thin", .worse), ("fine", .better)],
          [("found", .confirmed)]),
        run("2026-02-02", [("other", .worse)], []),
        run(
          "2026-02-20",
          [
            ("mended", .equivalent), ("open", .worse), ("thin", .insufficientEvidence),
            ("fine", .worse),
          ], [("hint", .hint), ("new", .confirmed)]),
      ], on: "2026-02-28"
    ).subpopulations
    func names(_ weak: [SubpopulationChanges.Weak]) -> [Subpopulation] { weak.map(\.subpopulation) }
    #expect(names(changes.closed) == [subpopulation("mended")])
    #expect(names(changes.opened) == [subpopulation("fine"), subpopulation("new")])
    #expect(names(changes.stillOpen) == [subpopulation("open")])
    #expect(names(changes.unclear) == [subpopulation("thin"), subpopulation("found")])
    #expect(changes.opened.map(\.isDeclared) == [true, false])
  }

  @Test("What was open before is that of the last run with a candidate")
  func startOfPeriod() throws {
    let open = MadeRun(
      day: "2026-01-20", rungs: [.linear(0.8), .gbm(0.85)], verdict: .mixedSuccess,
      findings: [(subpopulation("x"), .worse)])
    let mended = MadeRun(
      day: "2026-02-20", rungs: [.linear(0.8), .gbm(0.86)], verdict: .outOfThePark,
      findings: [(subpopulation("x"), .better)])
    let changes = try progress(
      [open, MadeRun(day: "2026-01-25"), mended], on: "2026-02-28"
    ).subpopulations
    #expect(changes.closed.map(\.subpopulation) == [subpopulation("x")])
    let dropped = try progress(
      [open, MadeRun(day: "2026-02-20")], on: "2026-02-28"
    ).subpopulations
    #expect(dropped.candidate == nil && dropped.unclear.count == 1)
  }

  @Test("Complexity has an entry where the rung or its size changes")
  func complexity() throws {
    var big = MadeRung.gbm(0.93)
    big.parameters = 9_000
    let tree = MadeRung(name: "tree", kind: .tree, value: 0.93, parameters: 13)
    let points = try progress(
      [
        MadeRun(day: "2026-01-01"), MadeRun(day: "2026-01-02"),
        MadeRun(day: "2026-01-03", rungs: [big], recommended: "gbm"),
        MadeRun(day: "2026-01-04", rungs: [tree], recommended: "tree"),
      ], on: "2026-01-31"
    ).complexity
    #expect(points.map(\.rung) == ["linear", "gbm", "tree"])
    #expect(points.map(\.costs.parameters) == [100, 9_000, 13])
    #expect(points.map(\.costs.leaves) == [nil, nil, 7])
    #expect(points.map(\.isRecommended) == [false, true, true])
  }

  @Test("Gates are those of the last run, with what they were, and what people said")
  func gates() throws {
    let gates = try progress(
      [
        MadeRun(day: "2026-01-01"),
        MadeRun(day: "2026-02-01", rungs: [.linear(0.92)], recommended: "linear"),
      ],
      on: "2026-02-28",
      log: [said(.organisation, .shut, "2026-01-05"), said(.organisation, .open, "2026-02-05")]
    ).gates
    #expect(gates.map(\.gate.id) == ["model", "organisation"])
    #expect(gates.map(\.answer) == [.open, .open] && gates[0].before == .shut)
    #expect(gates[1].report?.day == Day("2026-02-05"))
  }

  @Test("A project without a run until the end of the period is not told of")
  func nothingYet() throws {
    let (january, today) = (try month("2026-01"), try day("2026-06-01"))
    let period = try #require(ReportPeriod(month: january, today: today))
    let later = try MadeRun(day: "2026-02-01").made
    let progress = ProjectProgress(
      project: "p", runs: [later], audits: [], log: [], period: period)
    #expect(progress == nil)
  }
}
