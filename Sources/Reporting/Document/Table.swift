/// A table. A column of marks on a shared scale makes it a chart: numbers and picture stand in one
/// row, and a form that can't draw leaves the column out.
struct Table: Equatable, Sendable {
  let caption: Phrase
  let columns: [Column]
  let rows: [Row]
  /// Shared by all marks of the plot column.
  var scale: PlotScale?
  /// Whether rows may be set as cards where the page is narrow.
  var stacks = false

  struct Column: Equatable, Sendable {
    let title: Phrase
    let kind: Kind

    enum Kind: Equatable, Sendable {
      /// Names the row.
      case header
      case text
      case number
      case plot
      case histogram
      case bar
    }

    init(_ title: Phrase, _ kind: Kind) {
      self.title = title
      self.kind = kind
    }
  }

  struct Row: Equatable, Sendable {
    /// One a column.
    let cells: [Cell]
    var isEmphasised = false
  }

  enum Cell: Equatable, Sendable {
    case phrase(Phrase)
    case plot(PlotMark?)
    case histogram(Histogram?)
    case bar(StackedBar)

    /// Of a histogram and a bar, which text can draw too.
    var phrase: Phrase? {
      switch self {
      case .phrase(let phrase): phrase
      case .histogram(let histogram): histogram.map { Phrase(words: $0.sparkline) }
      case .bar(let bar): Phrase(words: bar.text(width: 16))
      case .plot: nil
      }
    }
  }
}
