/// Sets a document as text of a fixed width.
struct TextRenderer {
  let width: Int
  let style: TextSummary.Style
  let nameLimit = 40

  func text(_ document: Document) -> String {
    var lines = paragraph("\(strong: document.title): \(document.subtitle)")
    lines.append("")
    for (index, block) in document.blocks.enumerated() {
      if index > 0 { lines.append("") }
      lines += self.lines(block)
    }
    if !document.colophon.isEmpty { lines += [""] + paragraph(document.colophon) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ block: Block) -> [String] {
    switch block {
    case .section(let section):
      return paragraph("\(strong: section.title)") + section.blocks.flatMap { [""] + lines($0) }
    case .lead(let mark, let sentence):
      let rest = StyledText(sentence, nameLimit: nameLimit).wrapped(width - 2)
      let symbol = StyledText(
        Phrase(words: mark.symbol), nameLimit: nameLimit,
        rendition: StyledText.rendition(mark.tone))
      return rest.enumerated().map { index, line in
        (index == 0 ? symbol.line(style) + " " : "  ") + line.line(style)
      }
    case .paragraph(let text): return paragraph(text)
    case .list(let items): return items.flatMap { hanging("- ", $0) }
    case .definitions(let definitions):
      return definitions.flatMap { hanging($0.term.plain() + ": ", $0.description, by: 2) }
    case .answers(let answers):
      return answers.flatMap { paragraph("\($0.question) \($0.mark)") }
    case .callout(let callout):
      return paragraph("\(strong: callout.title)") + callout.points.flatMap { hanging("- ", $0) }
    case .table(let table): return TextTable(table: table, width: width, style: style).lines
    case .figure(let figure): return paragraph(Phrase(words: figure.alternative))
    case .details(let summary, let blocks):
      return paragraph(summary) + blocks.flatMap { [""] + lines($0) }
    case .preformatted(let lines):
      return lines.map { StyledText($0, nameLimit: nameLimit).line(style) }
    }
  }

  private func paragraph(_ phrase: Phrase) -> [String] {
    StyledText(phrase, nameLimit: nameLimit).wrapped(width).map { $0.line(style) }
  }

  private func hanging(_ lead: String, _ phrase: Phrase, by indent: Int? = nil) -> [String] {
    let indent = indent ?? lead.count
    let whole: Phrase = "\(lead)\(phrase)"
    return StyledText(whole, nameLimit: nameLimit).wrapped(width - indent).enumerated()
      .map { index, line in
        (index == 0 ? "" : String(repeating: " ", count: indent)) + line.line(style)
      }
  }
}
