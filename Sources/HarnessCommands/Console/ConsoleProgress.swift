internal import Foundation
internal import Pipeline

/// Progress on standard error: one line that is rewritten on a terminal, plain lines elsewhere.
struct ConsoleProgress: RunProgress {
  let console: Console
  let isTerminal: Bool

  init(console: Console) {
    self.console = console
    isTerminal = isatty(STDERR_FILENO) == 1
  }

  func stage(_ stage: RunStage, seconds: Double) {
    let line = String(format: "%6.2f s  ", locale: nil, seconds) + stage.title
    if isTerminal {
      // Return, erase to the end of the line: the next stage takes this one's place.
      try? FileHandle.standardError.write(contentsOf: Data("\r\u{1b}[K\(line)".utf8))
    } else {
      console.note(line)
    }
  }

  func finished() {
    if isTerminal { try? FileHandle.standardError.write(contentsOf: Data("\r\u{1b}[K".utf8)) }
  }
}

extension RunStage {
  fileprivate var title: String {
    switch self {
    case .reading(let path): "reading \(path)"
    case .checking(let rows, let columns): "checking \(rows) rows × \(columns) columns"
    case .training(let rung, let rows): "training the \(rung) rung on \(rows) rows"
    case .comparing(let models, let subpopulations, let rows):
      "comparing \(models) models overall and in \(subpopulations) subpopulations, on \(rows) test rows"
    case .writing(let path): "writing \(path)"
    }
  }
}
