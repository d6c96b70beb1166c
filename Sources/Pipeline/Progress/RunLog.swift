package import Results

/// Tells the stages of a run as they begin and end, and keeps how long each took.
package struct RunLog {
  private let clock: any RunClock
  private let progress: any RunProgress
  private var open: (name: String, start: Double)?
  private var closed: [Clock.Stage] = []

  package init(clock: any RunClock, progress: any RunProgress) {
    self.clock = clock
    self.progress = progress
  }

  package mutating func begin(_ stage: RunStage) {
    let now = clock.seconds
    close(at: now)
    open = (stage.name, now)
    progress.begin(stage)
  }

  /// Whom to tell of rows that the last stage has done.
  var rowsDone: @Sendable (Int) -> Void {
    let progress = progress
    return { progress.advance(rows: $0) }
  }

  /// Ends the last stage. Stages of one name are added up.
  @discardableResult
  package mutating func finish(startedBy author: String? = nil) -> Clock {
    let now = clock.seconds
    close(at: now)
    return Clock(
      startedAt: clock.startedAt, startedBy: author, seconds: now, stages: closed)
  }

  private mutating func close(at now: Double) {
    guard let stage = open else { return }
    open = nil
    progress.end(seconds: now - stage.start)
    if let index = closed.firstIndex(where: { $0.name == stage.name }) {
      closed[index] = Clock.Stage(
        name: stage.name, seconds: closed[index].seconds + now - stage.start)
    } else {
      closed.append(Clock.Stage(name: stage.name, seconds: now - stage.start))
    }
  }
}
