internal import Dispatch
internal import Foundation
internal import Pipeline
internal import Parallel
internal import Results

/// Progress on standard error: one line that is rewritten on a terminal, else a line a stage with
/// the seconds that it took. A line begins with its stage, so that it tells where a run is, or was
/// when it was killed.
final class ConsoleProgress: RunProgress {
  private let console: Console
  private let isTerminal: Bool
  private let line = Guarded(Line())

  private struct Line {
    var isOpen = false
    var title = ""
    var rows = 0
    var shownRows = 0
    /// Shows the seconds of a stage that nobody knows the length of.
    var ticker: (any DispatchSourceTimer)?
  }

  /// Rows between two looks of the line: some tenths of a second apart.
  private static let step = 200_000

  init(console: Console) {
    self.console = console
    isTerminal = isatty(STDERR_FILENO) == 1
  }

  func begin(_ stage: RunStage) {
    // Return, erase to the end of the line: this stage takes the last one's place.
    let title = stage.title.neutralisingControls
    console.noteUnended(isTerminal ? "\r\u{1b}[K\(title)" : title)
    let ticker = isTerminal && stage.isOfUnknownLength ? ticker(title) : nil
    line.withLock { line in
      line.ticker?.cancel()
      line = Line(isOpen: true, title: title, ticker: ticker)
    }
    ticker?.resume()
  }

  private func ticker(_ title: String) -> any DispatchSourceTimer {
    let start = ContinuousClock.now
    let timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now() + 1, repeating: 1)
    timer.setEventHandler { @Sendable [console, line] in
      line.withLock { line in
        guard line.isOpen, line.title == title else { return }
        let seconds = (ContinuousClock.now - start).components.seconds
        console.noteUnended("\r\u{1b}[K\(title): \(seconds) s")
      }
    }
    return timer
  }

  func advance(rows: Int) {
    guard isTerminal else { return }
    line.withLock { line in
      line.rows += rows
      guard line.isOpen, line.rows - line.shownRows >= Self.step else { return }
      line.shownRows = line.rows
      console.noteUnended("\r\u{1b}[K\(line.title): \(line.rows) rows")
    }
  }

  func end(seconds: Double) {
    line.withLock { line in
      line.ticker?.cancel()
      line.ticker = nil
    }
    if isTerminal { return }
    console.note(String(format: ": %.2f s", locale: nil, seconds))
    line.withLock { $0.isOpen = false }
  }

  /// Takes the last stage's line away, or ends it where the stage itself did not.
  func finished() {
    let wasOpen = line.withLock { line in
      defer { line.isOpen = false }
      return line.isOpen
    }
    if wasOpen { console.noteUnended(isTerminal ? "\r\u{1b}[K" : "\n") }
  }
}

extension RunStage {
  fileprivate var isOfUnknownLength: Bool {
    if case .running = self { true } else { false }
  }

  fileprivate var title: String {
    switch self {
    case .reading(let path): "reading \(path)"
    case .checking(let rows, let columns): "checking \(rows) rows × \(columns) columns"
    case .auditing(let features, let rows): "auditing \(features) features of \(rows) rows"
    case .describing(let columns): "describing \(columns) columns"
    case .training(let rung, let rows): "training the \(rung) rung on \(rows) rows"
    case .running(let candidate, .all): "running candidate \(candidate)"
    case .running(let candidate, .fit): "training candidate \(candidate)"
    case .running(let candidate, .predict): "asking candidate \(candidate)"
    case .probing(let columns): "trying each of \(columns) columns alone"
    case .learning(let rows): "drawing learning curves of \(rows) rows"
    case .grouping(let declarations):
      "finding the subpopulations of \(declarations) declarations"
    case .searching(let columns, let rows):
      "searching \(columns) columns of \(rows) test rows for weak subpopulations"
    case .comparing(let models, let subpopulations, let rows):
      "comparing \(models) models overall and in \(subpopulations) subpopulations, on \(rows) test rows"
    case .assembling(let rows): "writing down the split of \(rows) rows"
    case .writing(let path): "writing \(path)"
    }
  }
}
