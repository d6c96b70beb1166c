/// Sets a table in columns, numbers to the right. Where it is too wide, the column that names the
/// rows gives way.
struct TextTable {
  let table: Table
  let width: Int
  let style: TextSummary.Style

  private static let gap = "  "
  private static let narrowest = 10

  var lines: [String] {
    let shown = table.columns.indices.filter { table.columns[$0].kind != .plot }
    let head = shown.map { (phrase: table.columns[$0].title, rendition: Optional("1")) }
    let rows = table.rows.map { row in
      shown.map { index in
        (phrase: row.cells[index].phrase ?? "", rendition: row.isEmphasised ? "1" : nil)
      }
    }
    let cells = ([head] + rows).map { row in
      row.map { StyledText($0.phrase, nameLimit: .max, rendition: $0.rendition) }
    }
    let widths = self.widths(cells, shown)
    return cells.map { row in
      let texts = row.indices.map { column in
        padded(
          row[column].fitted(widths[column]), to: widths[column],
          right: table.columns[shown[column]].kind == .number)
      }
      return "  " + trimmed(texts.joined(separator: Self.gap))
    }
  }

  private func widths(_ cells: [[StyledText]], _ shown: [Int]) -> [Int] {
    var widths = shown.indices.map { column in cells.map { $0[column].width }.max() ?? 0 }
    let room = width - 2 - Self.gap.count * (widths.count - 1)
    let excess = widths.reduce(0, +) - room
    guard excess > 0 else { return widths }
    // First the names of rows, then whatever is widest, until all fits.
    if let name = shown.firstIndex(where: { table.columns[$0].kind == .header }) {
      widths[name] = max(min(widths[name], Self.narrowest), widths[name] - excess)
    }
    while widths.reduce(0, +) > room,
      let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 4
    {
      widths[widest] -= 1
    }
    return widths
  }

  private func padded(_ text: StyledText, to width: Int, right: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - text.width))
    return right ? space + text.line(style) : text.line(style) + space
  }

  private func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

extension StyledText {
  /// Cut to so many columns in the middle, as names often differ at their ends.
  func fitted(_ limit: Int) -> StyledText {
    guard width > limit else { return self }
    let whole = runs.map(\.text).joined()
    var kept = whole.count - 1
    var text = VisibleText.shortened(whole, limit: kept)
    while DisplayWidth.of(text) > limit, kept > 1 {
      kept -= 1
      text = VisibleText.shortened(whole, limit: kept)
    }
    let first = runs.first?.rendition
    return StyledText(Phrase(words: text), nameLimit: .max, rendition: first)
  }
}
