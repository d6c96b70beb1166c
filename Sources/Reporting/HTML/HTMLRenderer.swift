/// Sets a document as one page of HTML that is also well-formed XML.
struct HTMLRenderer {
  /// Longer names lose their middle.
  let nameLimit = 120

  func page(_ document: Document) -> Markup {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8"/>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <title>\(document.title.plain(nameLimit: nameLimit))</title>
    <style>
    \(Markup(trusted: Stylesheet.text))
    </style>
    </head>
    <body>
    <header>
    <h1>\(phrase(document.title))</h1>
    <p class="subtitle">\(phrase(document.subtitle))</p>
    \(contents(document))
    </header>
    <main>
    \(blocks(document.blocks, depth: 2))
    </main>
    <footer><p>\(phrase(document.colophon))</p></footer>
    </body>
    </html>

    """
  }

  private func contents(_ document: Document) -> Markup {
    let links = document.blocks.compactMap { block -> Markup? in
      guard case .section(let section) = block else { return nil }
      return "<a href=\"#\(section.id)\">\(phrase(section.title))</a>"
    }
    return "<nav aria-label=\"Contents\">\(links.joined(by: "\n"))</nav>"
  }

  func blocks(_ blocks: [Block], depth: Int) -> Markup {
    blocks.map { block($0, depth: depth) }.joined(by: "\n")
  }

  private func block(_ block: Block, depth: Int) -> Markup {
    switch block {
    case .section(let section):
      let level = Markup(trusted: "h\(min(depth, 6))")
      return """
        <section id="\(section.id)" aria-labelledby="\(section.id)-title">
        <\(level) id="\(section.id)-title">\(phrase(section.title))</\(level)>
        \(blocks(section.blocks, depth: depth + 1))
        </section>
        """
    case .lead(let mark, let sentence):
      return """
        <div class="lead \(mark.tone.rawValue)">
        <p class="verdict">\(self.mark(mark))</p>
        <p>\(phrase(sentence))</p>
        </div>
        """
    case .paragraph(let text): return "<p>\(phrase(text))</p>"
    case .list(let items):
      return "<ul>\n\(items.map { "<li>\(phrase($0))</li>" }.joined(by: "\n"))\n</ul>"
    case .definitions(let definitions):
      let pairs = definitions.map { definition -> Markup in
        """
        <div><dt>\(phrase(definition.term))</dt><dd>\(phrase(definition.description))</dd></div>
        """
      }
      return "<dl>\n\(pairs.joined(by: "\n"))\n</dl>"
    case .answers(let answers):
      return "<ul class=\"gates\">\n\(answers.map(answer).joined(by: "\n"))\n</ul>"
    case .callout(let callout):
      let points = callout.points.map { point -> Markup in "<li>\(phrase(point))</li>" }
      return """
        <aside class="callout \(callout.tone.rawValue)">
        <p><strong>\(phrase(callout.title))</strong></p>
        <ul>\(points.joined(by: "\n"))</ul>
        </aside>
        """
    case .table(let table): return HTMLTable(renderer: self, table: table).markup
    case .figure(let figure): return self.figure(figure)
    case .details(let summary, let content):
      return """
        <details>
        <summary>\(phrase(summary))</summary>
        \(blocks(content, depth: depth))
        </details>
        """
    case .preformatted(let lines):
      return "<pre>\(lines.map(phrase).joined(by: "\n"))</pre>"
    }
  }

  private func answer(_ answer: Block.Answer) -> Markup {
    let because = answer.because.map { reason -> Markup in "<p>\(phrase(reason))</p>" }
    return """
      <li class="\(answer.mark.tone.rawValue)">
      <p class="question">\(phrase(answer.question))</p>
      <p class="answer">\(mark(answer.mark))</p>
      \(because.joined(by: "\n"))
      </li>
      """
  }

  private func figure(_ figure: Block.Figure) -> Markup {
    let drawing =
      switch figure.drawing {
      case .tree(let tree): SVGTree(tree: tree, alternative: figure.alternative).markup
      case .path(let chart): SVGPath(chart: chart, alternative: figure.alternative).markup
      case .reliability(let chart): SVGReliability(renderer: self, chart: chart).markup
      case .curve(let chart): SVGCurve(chart: chart, alternative: figure.alternative).markup
      case .timeline(let chart): SVGTimeline(chart: chart, alternative: figure.alternative).markup
      }
    return """
      <figure>
      <div class="scroll" role="group" aria-label="Figure" tabindex="0">\(drawing)</div>
      <figcaption>\(phrase(figure.caption))</figcaption>
      </figure>
      """
  }

  func phrase(_ phrase: Phrase) -> Markup { phrase.inlines.map(inline).joined() }

  private func inline(_ inline: Inline) -> Markup {
    switch inline {
    case .words(let words): "\(words)"
    case .name(let name): "<bdi>\(VisibleText.name(name, limit: nameLimit))</bdi>"
    case .prose(let text): "<bdi>\(VisibleText.line(text, limit: 2_000))</bdi>"
    case .code(let code): "<code><bdi>\(VisibleText.line(code, limit: 600))</bdi></code>"
    case .strong(let content): "<strong>\(phrase(content))</strong>"
    case .mark(let mark): self.mark(mark)
    }
  }

  func mark(_ mark: Mark) -> Markup {
    """
    <span class="mark \(mark.tone.rawValue)"><span aria-hidden="true">\(mark.symbol)</span> \
    \(mark.word)</span>
    """
  }
}
