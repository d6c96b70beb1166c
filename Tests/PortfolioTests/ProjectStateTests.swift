import Portfolio
import Results
import Testing

/// When a project has stalled, and what answers it.
@Suite struct ProjectStateTests {
  private let good = MadeRun(day: "2026-01-10", rungs: [.linear(0.92)], recommended: "linear")

  private func state(
    _ runs: [MadeRun], on day: String, _ log: [LogEntry] = []
  ) throws -> ProjectState {
    try progress(runs, on: day, since: "2025-01-01", log: log).state
  }

  private func decided(
    _ choice: Decision.Choice, _ day: String, until: String? = nil
  ) -> LogEntry {
    LogEntry(
      sequence: 1, at: "\(day)T12:00:00Z", project: "p",
      event: .decision(Decision(choice: choice, by: "Ada", reason: "why", until: until)),
      previous: "", hash: "")
  }

  @Test("It is on time up to the day of the review, and stalled from the next one on")
  func cadence() throws {
    #expect(try state([good], on: "2026-02-10").kind == .onTime)
    #expect(try state([good], on: "2026-02-10").due == Day("2026-02-10"))
    let late = try state([good], on: "2026-02-11")
    #expect(late.kind == .stalled)
    #expect(late.stall?.since == Day("2026-02-10") && late.stall?.days == 1)
    #expect(late.stall?.reasons == [.noBetterRung])
  }

  @Test(
    arguments: [
      (ReviewCadence.week, "2026-01-17"), (.twoWeeks, "2026-01-24"), (.month, "2026-02-10"),
      (.quarter, "2026-04-10"),
    ])
  func cadences(_ cadence: ReviewCadence, _ due: String) throws {
    var run = good
    run.cadence = cadence
    #expect(try state([run], on: due).kind == .onTime)
    let after = try #require(Day(due)).adding(days: 1)
    #expect(try state([run], on: after.description).kind == .stalled)
  }

  @Test("Without any recommendation the first run begins the count")
  func neverRecommended() throws {
    let runs = [MadeRun(day: "2026-01-01"), MadeRun(day: "2026-02-20")]
    let state = try state(runs, on: "2026-02-25")
    #expect(state.kind == .stalled && state.lastStep == nil)
    #expect(state.stall?.since == Day("2026-02-01") && state.stall?.days == 24)
  }

  @Test("A deadline that is over is a stall, whatever has come in time")
  func deadline() throws {
    var run = good
    run.deadline = "2026-01-20"
    #expect(try state([run], on: "2026-01-20").kind == .onTime)
    let late = try state([run], on: "2026-01-21")
    #expect(late.kind == .stalled && late.stall?.reasons == [.deadlinePassed])
    #expect(try state([run], on: "2026-02-11").stall?.reasons == [.noBetterRung, .deadlinePassed])
    #expect(try state([run], on: "2026-02-11").stall?.since == Day("2026-01-20"))
  }

  @Test("The statement of the latest run counts")
  func latestStatement() throws {
    var first = good
    first.deadline = "2026-01-20"
    let second = MadeRun(
      day: "2026-01-15", rungs: [.linear(0.92)], recommended: "linear", deadline: "2026-03-01")
    #expect(try state([first, second], on: "2026-01-25").kind == .onTime)
  }

  @Test("A decision answers a stall until its day, or until the next review")
  func answers() throws {
    let until = [decided(.continue, "2026-02-15", until: "2026-02-20")]
    #expect(try state([good], on: "2026-02-20", until).kind == .answered)
    #expect(try state([good], on: "2026-02-20", until).due == Day("2026-02-20"))
    #expect(try state([good], on: "2026-02-21", until).kind == .stalled)
    let open = [decided(.pivot, "2026-02-15")]
    #expect(try state([good], on: "2026-03-15", open).kind == .answered)
    #expect(try state([good], on: "2026-03-16", open).kind == .stalled)
    #expect(try state([good], on: "2026-03-15", open).stall?.days == 33)
  }

  @Test("The last decision counts")
  func lastDecision() throws {
    let log = [
      decided(.continue, "2026-02-15", until: "2026-06-01"),
      decided(.continue, "2026-02-16", until: "2026-02-18"),
    ]
    #expect(try state([good], on: "2026-02-19", log).kind == .stalled)
  }

  @Test("A pause holds until its day, with or without a stall")
  func pause() throws {
    let log = [decided(.pause, "2026-01-12", until: "2026-05-01")]
    #expect(try state([good], on: "2026-01-20", log).kind == .paused)
    #expect(try state([good], on: "2026-05-01", log).kind == .paused)
    #expect(try state([good], on: "2026-05-02", log).kind == .stalled)
  }

  @Test("A stop ends a project, until a later decision takes it up")
  func stop() throws {
    let stopped = [decided(.stop, "2026-02-15")]
    let state = try state([good], on: "2027-02-15", stopped)
    #expect(state.kind == .stopped && state.stall == nil)
    let again = stopped + [decided(.continue, "2026-03-01")]
    #expect(try self.state([good], on: "2026-03-02", again).kind == .answered)
    #expect(try self.state([good], on: "2026-05-02", again).kind == .stalled)
  }

  @Test("A model that is where it is needed has not stalled")
  func deployed() throws {
    #expect(
      try state([good], on: "2026-09-01", [said(.organisation, .open, "2026-02-01")]).kind
        == .stalled)
    let log = [said(.deployed, .open, "2026-02-01")]
    #expect(try state([good], on: "2026-09-01", log).kind == .deployed)
    #expect(
      try state([good], on: "2026-09-01", [said(.used, .open, "2026-02-01")]).kind == .deployed)
    let back = log + [said(.deployed, .shut, "2026-03-01")]
    #expect(try state([good], on: "2026-09-01", back).kind == .stalled)
  }

  @Test("What comes after the period is not known in it")
  func asOf() throws {
    let better = MadeRun(day: "2026-03-01", rungs: [.gbm(0.95)], recommended: "gbm")
    let runs = [try good.made, try better.made]
    let (february, today) = (try month("2026-02"), try day("2026-06-01"))
    let period = try #require(ReportPeriod(month: february, today: today))
    #expect(period.last == Day("2026-02-28"))
    let progress = try #require(
      ProjectProgress(
        project: "p", runs: runs, audits: [], log: [decided(.stop, "2026-03-02")], period: period))
    #expect(progress.state.kind == .stalled && progress.state.stall?.days == 18)
    #expect(progress.runsInAll == 1 && progress.decisions.isEmpty)
  }

  @Test("Months and days that are still to come are no period")
  func periods() throws {
    let today = try day("2026-11-22")
    let december = try month("2026-12")
    #expect(ReportPeriod(month: december, today: today) == nil)
    #expect(ReportPeriod(since: today.adding(days: 1), today: today) == nil)
    let november = try #require(ReportPeriod(month: Month(of: today), today: today))
    #expect(november.first == Day("2026-11-01") && november.last == today)
    #expect(november.contains(today) && !november.contains(today.adding(days: 1)))
  }

  @Test("Those that wait for a decision come first, the longest first")
  func ranks() throws {
    let last = try day("2026-06-30")
    let period = try #require(ReportPeriod(month: Month(of: last), today: last))
    func named(_ name: String, _ start: String, _ log: [LogEntry] = []) throws -> ProjectProgress {
      var run = good
      run.day = start
      let made = try run.made
      return try #require(
        ProjectProgress(project: name, runs: [made], audits: [], log: log, period: period))
    }
    let report = ProgressReport(
      toolVersion: "0", madeAt: "2026-06-30T00:00:00Z", period: period,
      projects: [
        try named("fresh", "2026-06-10"), try named("late", "2026-05-20"),
        try named("decided", "2026-01-01", [decided(.continue, "2026-06-20")]),
        try named("later", "2026-02-01"),
        try named("over", "2026-01-01", [decided(.stop, "2026-02-20")]),
      ])
    #expect(report.projects.map(\.project) == ["later", "late", "decided", "fresh", "over"])
    #expect(report.stalled.map(\.project) == ["later", "late"])
  }
}
