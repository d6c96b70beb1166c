/// Text for a terminal: runs with an optional weight or colour, broken into lines by what they look
/// like, not by what they are coded as.
struct StyledText {
  struct Run {
    var text: String
    /// The number of an ANSI "select graphic rendition", as in `1` for bold.
    var rendition: String?
  }

  private(set) var runs: [Run] = []

  init(_ phrase: Phrase, nameLimit: Int, rendition: String? = nil) {
    append(phrase, nameLimit: nameLimit, rendition: rendition)
  }

  var width: Int { runs.reduce(0) { $0 + DisplayWidth.of($1.text) } }

  private mutating func append(_ phrase: Phrase, nameLimit: Int, rendition: String?) {
    for inline in phrase.inlines {
      switch inline {
      case .words(let words): runs.append(Run(text: words, rendition: rendition))
      case .name(let name):
        runs.append(
          Run(text: VisibleText.name(name, limit: nameLimit), rendition: rendition))
      case .prose(let text):
        runs.append(Run(text: VisibleText.line(text, limit: 200), rendition: rendition))
      // A path must stay whole to be opened.
      case .code(let code): runs.append(Run(text: VisibleText.line(code), rendition: rendition))
      case .strong(let phrase): append(phrase, nameLimit: nameLimit, rendition: "1")
      case .mark(let mark):
        runs.append(
          Run(text: "\(mark.symbol) \(mark.word)", rendition: Self.rendition(mark.tone)))
      }
    }
  }

  static func rendition(_ tone: Tone) -> String? {
    switch tone {
    case .good: "32"
    case .bad: "31"
    case .caution: "33"
    case .quiet: "2"
    case .neutral: nil
    }
  }

  func line(_ style: TextSummary.Style) -> String {
    runs.map { run in
      // No-break spaces have done their work once lines are broken.
      let text = String(run.text.map { $0 == "\u{00A0}" ? " " : $0 })
      guard style == .ansi, let rendition = run.rendition else { return text }
      return "\u{1B}[\(rendition)m\(text)\u{1B}[0m"
    }.joined()
  }

  /// Lines of at most `width` columns, broken at spaces; a word that is longer stands alone.
  func wrapped(_ width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var line = StyledText(runs: [])
    var used = 0
    for word in words {
      let size = word.width
      if used > 0, used + 1 + size > width {
        lines.append(line)
        line = StyledText(runs: [])
        used = 0
      }
      if used > 0 {
        line.runs.append(Run(text: " ", rendition: nil))
        used += 1
      }
      line.runs += word.runs
      used += size
    }
    return used > 0 ? lines + [line] : lines
  }

  private init(runs: [Run]) { self.runs = runs }

  /// Pieces between spaces; a word may hold runs of several weights.
  private var words: [StyledText] {
    var words: [StyledText] = []
    var word = StyledText(runs: [])
    for run in runs {
      let pieces = run.text.split(separator: " ", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0, !word.runs.isEmpty {
          words.append(word)
          word = StyledText(runs: [])
        }
        if !piece.isEmpty {
          word.runs.append(Run(text: String(piece), rendition: run.rendition))
        }
      }
    }
    return word.runs.isEmpty ? words : words + [word]
  }
}
