internal import Results

/// Tells the stages of a run as they begin, and keeps how long each took.
struct RunLog {
  private let clock: any RunClock
  private let progress: any RunProgress
  private var open: (name: String, start: Double)?
  private var closed: [Clock.Stage] = []

  init(clock: any RunClock, progress: any RunProgress) {
    self.clock = clock
    self.progress = progress
  }

  mutating func begin(_ stage: RunStage) {
    let now = clock.seconds
    close(at: now)
    open = (stage.name, now)
    progress.stage(stage, seconds: now)
  }

  /// Ends the last stage. Stages of one name are added up.
  mutating func finish() -> Clock {
    let now = clock.seconds
    close(at: now)
    return Clock(startedAt: clock.startedAt, seconds: now, stages: closed)
  }

  private mutating func close(at now: Double) {
    guard let stage = open else { return }
    open = nil
    if let index = closed.firstIndex(where: { $0.name == stage.name }) {
      closed[index] = Clock.Stage(
        name: stage.name, seconds: closed[index].seconds + now - stage.start)
    } else {
      closed.append(Clock.Stage(name: stage.name, seconds: now - stage.start))
    }
  }
}
