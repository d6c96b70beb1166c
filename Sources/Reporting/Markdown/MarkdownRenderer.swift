/// Sets a document as GitHub-flavoured Markdown. Charts are left out; their numbers stand in
/// tables.
struct MarkdownRenderer {
  let nameLimit = 80

  func text(_ document: Document) -> String {
    """
    ### \(phrase(document.title))
    \(phrase(document.subtitle))

    \(blocks(document.blocks, depth: 4))

    """ + colophon(document)
  }

  private func colophon(_ document: Document) -> String {
    document.colophon.isEmpty ? "" : "\n<sub>\(phrase(document.colophon))</sub>\n"
  }

  private func blocks(_ blocks: [Block], depth: Int) -> String {
    blocks.map { block($0, depth: depth) }.joined(separator: "\n\n")
  }

  private func block(_ block: Block, depth: Int) -> String {
    switch block {
    case .section(let section):
      let heading = String(repeating: "#", count: min(depth, 6)) + " " + phrase(section.title)
      return heading + "\n\n" + blocks(section.blocks, depth: depth + 1)
    case .lead(let mark, let sentence): return "> \(mark.symbol) \(phrase(sentence))"
    case .paragraph(let text): return phrase(text)
    case .list(let items): return list(items)
    case .definitions(let definitions):
      return list(definitions.map { "\(strong: $0.term): \($0.description)" })
    case .answers(let answers):
      return list(
        answers.map { "\($0.question) \(strong: "\($0.mark)"). \($0.because.joined(by: " "))" })
    case .callout(let callout):
      return "> **\(phrase(callout.title))**\n>\n"
        + callout.points.map { "> - \(phrase($0))" }.joined(separator: "\n")
    case .table(let table): return self.table(table)
    case .figure(let figure): return "*\(phrase(Phrase(words: figure.alternative)))*"
    case .details(let summary, let content):
      return """
        <details>
        <summary>\(phrase(summary))</summary>

        \(blocks(content, depth: depth))

        </details>
        """
    case .preformatted(let lines):
      return lines.map { "    " + $0.plain(nameLimit: nameLimit) }.joined(separator: "\n")
    }
  }

  private func list(_ items: [Phrase]) -> String {
    items.map { "- \(phrase($0))" }.joined(separator: "\n")
  }

  private func table(_ table: Table) -> String {
    let shown = table.columns.indices.filter { table.columns[$0].kind != .plot }
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let head = line(shown.map { phrase(table.columns[$0].title, inTable: true) })
    let rule = line(shown.map { table.columns[$0].kind == .number ? "--:" : "---" })
    let rows = table.rows.map { row in
      line(
        shown.map { index in
          let text = phrase(row.cells[index].phrase ?? "", inTable: true)
          return row.isEmphasised && !text.isEmpty ? "**\(text)**" : text
        })
    }
    return ([head, rule] + rows).joined(separator: "\n")
  }

  func phrase(_ phrase: Phrase, inTable: Bool = false) -> String {
    phrase.inlines.map { inline in
      switch inline {
      case .words(let words): MarkdownText.words(words)
      case .name(let name):
        MarkdownText.name(VisibleText.name(name, limit: nameLimit), inTable: inTable)
      case .prose(let text):
        MarkdownText.name(VisibleText.line(text, limit: 400), inTable: inTable)
      case .code(let code):
        MarkdownText.code(VisibleText.line(code, limit: 200), inTable: inTable)
      case .strong(let content): "**\(self.phrase(content, inTable: inTable))**"
      case .mark(let mark): "\(mark.symbol) \(mark.word)"
      }
    }.joined()
  }
}
