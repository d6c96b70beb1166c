internal import Results

extension ReportDocument {
  func data() -> Block {
    let data = result.data
    var blocks: [Block] = [
      .paragraph(
        """
        \(Wording.rows(data.rows)) and \(Wording.counted(data.columns.count, "column", "columns")) \
        from \(name: data.path): \(Wording.rows(result.split.trainingRows)) to train on, \
        \(Wording.rows(result.split.testRows)) to test on.
        """)
    ]
    if let query = data.query { blocks += self.query(query) }
    let findings = AuditFinding.Severity.allCases.flatMap { severity in
      data.findings.filter { $0.severity == severity }
    }
    blocks.append(
      findings.isEmpty
        ? .paragraph("The checks of the data found nothing to say.")
        : .list(
          findings.prefix(limits.columns).map {
            Wording.finding($0, result)
          }))
    if !data.classes.isEmpty { blocks.append(.table(classes())) }
    let columns = Block.table(self.columns())
    blocks.append(
      data.columns.count > 16
        ? .details(
          summary: Phrase(words: Wording.counted(data.columns.count, "column", "columns")),
          blocks: [columns]) : columns)
    return section("data", "The data", blocks)
  }

  private func query(_ text: String) -> [Block] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let shown: [Phrase] = lines.prefix(limits.columns).map { "\(code: String($0))" }
    return [
      .paragraph("They are the result of this query:"),
      .preformatted(lines.count > shown.count ? shown + ["… the rest is in result.json"] : shown),
    ]
  }

  private func classes() -> Table {
    Table(
      caption: "Classes of \(name: result.data.target)",
      columns: [
        Table.Column("Class", .header), Table.Column("Training rows", .number),
        Table.Column("Test rows", .number),
      ],
      rows: result.data.classes.prefix(limits.columns).map {
        Table.Row(cells: [
          .phrase("\(name: $0.name)"),
          .phrase(Phrase(words: NumberText.count($0.trainingRows))),
          .phrase(Phrase(words: NumberText.count($0.testRows))),
        ])
      })
  }

  private func columns() -> Table {
    let left = result.data.columns.count - limits.columns
    return Table(
      caption: left > 0
        ? "The first columns; \(NumberText.count(left)) more are in result.json" : "Columns",
      columns: [
        Table.Column("Column", .header), Table.Column("Type", .text), Table.Column("Role", .text),
        Table.Column("Missing", .number), Table.Column("Distinct values", .number),
      ],
      rows: result.data.columns.prefix(limits.columns).map { column in
        Table.Row(cells: [
          .phrase("\(name: column.name)"),
          .phrase("\(name: column.type)"),
          .phrase(Phrase(words: Wording.role(column.role))),
          .phrase(Phrase(words: missing(column))),
          .phrase(Phrase(words: NumberText.count(column.distinct))),
        ])
      })
  }

  private func missing(_ column: ColumnSummary) -> String {
    guard column.missing > 0, result.data.rows > 0 else { return "0" }
    let share = Double(column.missing) / Double(result.data.rows)
    return "\(NumberText.count(column.missing)) (\(NumberText.percent(share)))"
  }
}
