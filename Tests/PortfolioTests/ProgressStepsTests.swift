import Portfolio
import Results
import Testing

/// What counts as a better recommended rung.
@Suite struct ProgressStepsTests {
  private func steps(_ runs: [MadeRun]) throws -> [ProgressStep] {
    try progress(runs, on: "2026-12-31", since: "2026-01-01").steps
  }

  private func first(_ value: Double = 0.92, half: Double? = 0.004) -> MadeRun {
    MadeRun(day: "2026-01-01", rungs: [.linear(value, half: half)], recommended: "linear")
  }

  @Test("A first recommendation is one, the same again is none")
  func recommended() throws {
    let again = MadeRun(day: "2026-02-01", rungs: [.linear(0.92)], recommended: "linear")
    let steps = try steps([MadeRun(day: "2025-12-01"), first(), again])
    #expect(steps.map(\.kind) == [.recommended])
    #expect(steps[0].day == Day("2026-01-01") && steps[0].over == nil)
  }

  @Test("What was lost and comes back is no progress")
  func lostAndRegained() throws {
    let lost = MadeRun(day: "2026-02-01", rungs: [.linear(0.89)])
    let back = MadeRun(day: "2026-03-01", rungs: [.linear(0.921)], recommended: "linear")
    #expect(try steps([first(), lost, back]).map(\.kind) == [.recommended])
  }

  @Test(
    "Better is by more than the margin, and not by chance",
    arguments: [
      (0.935, 0.004, true), (0.929, 0.001, false), (0.935, 0.02, false), (0.91, 0.001, false),
    ])
  func betterByIntervals(_ value: Double, _ half: Double, _ isBetter: Bool) throws {
    let run = MadeRun(
      day: "2026-02-01", rungs: [.gbm(value, half: half)], recommended: "gbm")
    let steps = try steps([first(), run])
    #expect(steps.map(\.kind) == [.recommended] + (isBetter ? [.better] : []))
    if isBetter { #expect(steps[1].over?.rung == "linear" && steps[1].over?.value == 0.92) }
  }

  @Test("Without an interval nothing is told from chance")
  func withoutInterval() throws {
    let run = MadeRun(day: "2026-02-01", rungs: [.gbm(0.99, half: nil)], recommended: "gbm")
    #expect(try steps([first(), run]).count == 1)
  }

  @Test(
    "What the run itself tells of both rungs comes before their intervals",
    arguments: [(0.02, 0.005, true), (0.02, 0.03, false), (0.008, 0.001, false)])
  func betterByLift(_ lift: Double, _ half: Double, _ isBetter: Bool) throws {
    // Intervals as wide as these would never tell.
    var run = MadeRun(
      day: "2026-02-01",
      rungs: [.linear(0.92, half: 0.1), .gbm(0.94, half: 0.1)], recommended: "gbm")
    run.lift = (lift, half)
    #expect(try steps([first(half: 0.1), run]).count == (isBetter ? 2 : 1))
  }

  @Test(
    "The recommendation's own comparison tells of baselines",
    arguments: [(0.02, 0.03, true), (0.02, 0.05, false), (0.008, 0.009, false)])
  func betterByLoss(_ loss: Double, _ bound: Double, _ isBetter: Bool) throws {
    let tree = MadeRung(name: "tree", kind: .tree, value: 0.94, half: 0.1)
    var run = MadeRun(
      day: "2026-02-01", rungs: [.linear(0.92, half: 0.1), tree], recommended: "tree")
    run.losses = ["linear": (loss, bound)]
    #expect(try steps([first(half: 0.1), run]).count == (isBetter ? 2 : 1))
  }

  @Test("Less can be more")
  func lowerIsBetter() throws {
    func run(_ day: String, _ value: Double) -> MadeRun {
      MadeRun(
        day: day, rungs: [.gbm(value)], recommended: "gbm", metric: "log_loss",
        direction: .lowerIsBetter, target: 0.3)
    }
    let steps = try steps([
      run("2026-01-01", 0.28), run("2026-02-01", 0.31), run("2026-03-01", 0.2),
    ])
    #expect(steps.map(\.day.description) == ["2026-01-01", "2026-03-01"])
  }

  @Test("A target that is made easier is no progress, one that is made harder and reached is")
  func movedTarget() throws {
    let missed = MadeRun(day: "2025-12-01", rungs: [.linear(0.88)])
    let eased = MadeRun(
      day: "2026-01-10", rungs: [.linear(0.88)], recommended: "linear", target: 0.87)
    #expect(try steps([missed, eased]).isEmpty)
    let harder = MadeRun(
      day: "2026-02-01", rungs: [.gbm(0.925)], recommended: "gbm", target: 0.922)
    #expect(try steps([first(), harder]).map(\.kind) == [.recommended, .targetReached])
    let reachedBefore = MadeRun(
      day: "2026-02-01", rungs: [.gbm(0.925)], recommended: "gbm", target: 0.91)
    #expect(try steps([first(), reachedBefore]).count == 1)
  }

  @Test("A simpler rung that is no worse by more than the margin is better")
  func simpler() throws {
    let gbm = MadeRun(
      day: "2026-01-01", rungs: [.linear(0.89), .gbm(0.93)], recommended: "gbm")
    func linear(_ value: Double) -> MadeRun {
      MadeRun(
        day: "2026-02-01", rungs: [.linear(value), .gbm(0.93)], recommended: "linear", best: "gbm")
    }
    #expect(try steps([gbm, linear(0.921)]).map(\.kind) == [.recommended, .simpler])
    #expect(try steps([gbm, linear(0.919)]).count == 1)
    let alone = MadeRun(day: "2026-02-01", rungs: [.linear(0.921)], recommended: "linear")
    #expect(try steps([gbm, alone]).map(\.kind) == [.recommended, .simpler])
  }

  @Test("Another metric is no progress, and later runs are held against its own figures")
  func otherMetric() throws {
    func other(_ day: String, _ value: Double) -> MadeRun {
      MadeRun(day: day, rungs: [.gbm(value)], recommended: "gbm", metric: "accuracy")
    }
    let steps = try steps([first(), other("2026-02-01", 0.97), other("2026-03-01", 0.99)])
    #expect(steps.map(\.day.description) == ["2026-01-01", "2026-03-01"])
  }

  @Test("Runs come by day, whatever the order in which the history got them")
  func order() throws {
    var late = first()
    late.sequence = 9
    let early = MadeRun(
      day: "2025-12-01", rungs: [.linear(0.92)], recommended: "linear", sequence: 10)
    let progress = try progress([late, early], on: "2026-01-31")
    #expect(progress.steps.isEmpty && progress.state.lastProgress == Day("2025-12-01"))
  }
}
