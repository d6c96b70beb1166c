/// A part of a document.
indirect enum Block: Equatable, Sendable {
  case section(Section)
  /// A verdict: the first thing that a reader should see.
  case lead(Mark, Phrase)
  case paragraph(Phrase)
  case list([Phrase])
  case definitions([Definition])
  case answers([Answer])
  case callout(Callout)
  case table(Table)
  case figure(Figure)
  /// Folded away where the form can fold.
  case details(summary: Phrase, blocks: [Block])
  /// Lines whose spaces matter.
  case preformatted([Phrase])

  struct Section: Equatable, Sendable {
    /// An anchor, made of lower-case ASCII letters, digits and hyphens.
    let id: String
    let title: Phrase
    let blocks: [Block]
  }

  static func section(_ id: String, _ title: Phrase, _ blocks: [Block]) -> Block {
    .section(Section(id: id, title: title, blocks: blocks))
  }

  struct Definition: Equatable, Sendable {
    let term: Phrase
    let description: Phrase
  }

  /// A question, its answer, and what the answer rests on.
  struct Answer: Equatable, Sendable {
    let question: Phrase
    let mark: Mark
    let because: [Phrase]
  }

  struct Callout: Equatable, Sendable {
    let tone: Tone
    let title: Phrase
    let points: [Phrase]
  }

  struct Figure: Equatable, Sendable {
    let drawing: Drawing
    /// What a reader who can't see the drawing should know of it.
    let alternative: String
    let caption: Phrase
  }

  enum Drawing: Equatable, Sendable {
    case tree(TreeDrawing)
    case path(PathChart)
    case reliability(ReliabilityChart)
    case curve(CurveChart)
    case timeline(TimelineChart)
  }
}
