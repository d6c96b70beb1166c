/// Sets a table; a plot column becomes a chart, drawn row by row on one scale.
struct HTMLTable {
  let renderer: HTMLRenderer
  let table: Table

  /// Where a narrow page sets rows as cards, they are no longer tables to a browser: roles say that
  /// they still are to a reader.
  private var stacks: Bool { table.stacks }

  var markup: Markup {
    let kinds = Set(table.columns.map(\.kind))
    let style: Markup =
      kinds.contains(.plot) ? "stack wide" : kinds.contains(.bar) ? "stack wide bars" : "stack"
    let name: Markup = stacks ? "table class=\"\(style)\" role=\"table\"" : "table"
    let group: Markup = stacks ? " role=\"rowgroup\"" : ""
    let row: Markup = stacks ? " role=\"row\"" : ""
    return """
      <div class="table">
      <\(name)>
      <caption>\(renderer.phrase(table.caption))</caption>
      <thead\(group)><tr\(row)>\(table.columns.map(head).joined())</tr></thead>
      <tbody\(group)>
      \(table.rows.map(self.row).joined(by: "\n"))
      </tbody>
      </table>\(legend)
      </div>
      """
  }

  private func head(_ column: Table.Column) -> Markup {
    let role: Markup = stacks ? " role=\"columnheader\"" : ""
    switch column.kind {
    case .plot:
      guard let scale = table.scale else { return "<th scope=\"col\"\(role)></th>" }
      return "<th scope=\"col\"\(role) class=\"plot\">\(SVGPlot(scale: scale).axis)</th>"
    case .number:
      return "<th scope=\"col\"\(role) class=\"number\">\(renderer.phrase(column.title))</th>"
    case .header, .text, .histogram, .bar:
      return "<th scope=\"col\"\(role)>\(renderer.phrase(column.title))</th>"
    }
  }

  private func row(_ row: Table.Row) -> Markup {
    let role: Markup = stacks ? " role=\"row\"" : ""
    let name: Markup = row.isEmphasised ? "tr\(role) class=\"emphasised\"" : "tr\(role)"
    return "<\(name)>\(zip(table.columns, row.cells).map(cell).joined())</tr>"
  }

  private func cell(_ column: Table.Column, _ cell: Table.Cell) -> Markup {
    let role: Markup = stacks ? " role=\"cell\"" : ""
    // The label stands before the value where rows are set as cards.
    let label: Markup =
      stacks ? " data-label=\"\(column.title.plain(nameLimit: 24))\"" : ""
    switch cell {
    case .plot(let mark):
      guard let scale = table.scale else { return "<td\(role)></td>" }
      return "<td\(role) class=\"plot\">\(SVGPlot(scale: scale).row(mark))</td>"
    case .histogram(let histogram):
      let drawn = histogram.map { SVGHistogram(histogram: $0).markup } ?? ""
      return "<td\(role) class=\"spread\">\(drawn)</td>"
    case .bar(let bar):
      return "<td\(role) class=\"plot\">\(SVGStackedBar(bar: bar).markup)</td>"
    case .phrase(let phrase):
      let content = renderer.phrase(phrase)
      switch column.kind {
      case .header:
        let role: Markup = stacks ? " role=\"rowheader\"" : ""
        return "<th scope=\"row\"\(role)>\(content)</th>"
      case .number: return "<td\(role) class=\"number\"\(label)>\(content)</td>"
      case .text, .plot, .histogram, .bar: return "<td\(role)\(label)>\(content)</td>"
      }
    }
  }

  private var legend: Markup {
    guard let scale = table.scale, table.columns.contains(where: { $0.kind == .plot }) else {
      return ""
    }
    let lines = scale.lines.map { line in
      "\(line.style.word) line: \(line.label) (\(NumberText.plain(line.value)))"
    }
    return "\n<p class=\"legend\">\(lines.joined(separator: ". ")).</p>"
  }
}
