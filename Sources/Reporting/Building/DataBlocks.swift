internal import Results

/// What reports say of the data, for runs and audits alike.
struct DataBlocks {
  let data: DataSummary
  let split: SplitSummary
  let limits: Limits

  /// How much there is, and where it comes from.
  func origin() -> [Block] {
    let whole: Block = .paragraph(
      """
      \(Wording.rows(data.rows)) and \(Wording.counted(data.columns.count, "column", "columns")) \
      from \(name: data.path): \(Wording.rows(split.trainingRows)) to train on, \
      \(Wording.rows(split.testRows)) to test on.
      """)
    return [whole] + (data.query.map(query) ?? [])
  }

  /// All that the checks found, errors first.
  func findings() -> Block {
    data.findings.isEmpty
      ? .paragraph("The checks of the data found nothing to say.")
      : .list(
        AuditFinding.Severity.allCases.flatMap { severity in
          data.findings.filter { $0.severity == severity }
        }.prefix(limits.columns).map { Wording.finding($0, data) })
  }

  func classes() -> [Block] { data.classes.isEmpty ? [] : [.table(classTable())] }

  /// Folded away where there are many.
  func columns() -> Block {
    let columns = Block.table(columnTable())
    return data.columns.count > 16
      ? .details(
        summary: Phrase(words: Wording.counted(data.columns.count, "column", "columns")),
        blocks: [columns]) : columns
  }

  private func query(_ text: String) -> [Block] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let shown: [Phrase] = lines.prefix(limits.columns).map { "\(code: String($0))" }
    return [
      .paragraph("They are the result of this query:"),
      .preformatted(lines.count > shown.count ? shown + ["… the rest is in result.json"] : shown),
    ]
  }

  private func classTable() -> Table {
    Table(
      caption: "Classes of \(name: data.target)",
      columns: [
        Table.Column("Class", .header), Table.Column("Training rows", .number),
        Table.Column("Test rows", .number),
      ],
      rows: data.classes.prefix(limits.columns).map {
        Table.Row(cells: [
          .phrase("\(name: $0.name)"),
          .phrase(Phrase(words: NumberText.count($0.trainingRows))),
          .phrase(Phrase(words: NumberText.count($0.testRows))),
        ])
      })
  }

  private func columnTable() -> Table {
    let left = data.columns.count - limits.columns
    return Table(
      caption: left > 0
        ? "The first columns; \(NumberText.count(left)) more are in result.json" : "Columns",
      columns: [
        Table.Column("Column", .header), Table.Column("Type", .text), Table.Column("Role", .text),
        Table.Column("Missing", .number), Table.Column("Distinct values", .number),
      ],
      rows: data.columns.prefix(limits.columns).map { column in
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
    guard column.missing > 0, data.rows > 0 else { return "0" }
    let share = Double(column.missing) / Double(data.rows)
    return "\(NumberText.count(column.missing)) (\(NumberText.percent(share)))"
  }
}
