import Results
import Synchronization
import Testing

@testable import Pipeline

@Suite("Stages of a run")
struct RunLogTests {
  /// Each look at it is a second later than the one before.
  private final class TickingClock: RunClock {
    private let looks = Atomic(0)

    let startedAt = "2026-01-01T00:00:00Z"

    var seconds: Double {
      Double(looks.wrappingAdd(1, ordering: .relaxed).oldValue)
    }
  }

  private final class Listener: RunProgress {
    let heard = Mutex<[String]>([])

    func begin(_ stage: RunStage) {
      heard.withLock { $0.append(stage.name) }
    }

    func end(seconds: Double) {
      heard.withLock { $0.append("\(seconds)") }
    }
  }

  @Test("Stages are told as they begin and end, and stages of one name are added up")
  func stages() {
    let listener = Listener()
    var log = RunLog(clock: TickingClock(), progress: listener)
    log.begin(.reading(path: "a.json"))
    log.begin(.checking(rows: 1, columns: 1))
    log.begin(.reading(path: "b.csv"))
    log.begin(.training(rung: .linear, rows: 1))
    let clock = log.finish()

    #expect(
      listener.heard.withLock(\.self)
        == [
          "reading", "1.0", "checking", "1.0", "reading", "1.0", "training linear", "1.0",
        ])
    #expect(clock.startedAt == "2026-01-01T00:00:00Z")
    #expect(clock.seconds == 4)
    #expect(
      clock.stages == [
        Clock.Stage(name: "reading", seconds: 2), Clock.Stage(name: "checking", seconds: 1),
        Clock.Stage(name: "training linear", seconds: 1),
      ])
  }
}
