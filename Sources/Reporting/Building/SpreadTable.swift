internal import Results

/// The columns with their histograms.
struct SpreadTable {
  let data: DataSummary
  let limits: Limits

  var isEmpty: Bool { data.columns.isEmpty || limits.columns == 0 }

  var table: Table {
    let left = data.columns.count - limits.columns
    let scope: Phrase =
      left > 0
      ? "The first columns; \(NumberText.count(left)) more are in audit.json."
      : "Bars are shares of the training rows, the last one apart those without a value."
    return Table(
      caption: drifted.isEmpty
        ? scope : "\(scope) Strokes are the test rows, where they differ.",
      columns: [
        Table.Column("Column", .header), Table.Column("Spread", .histogram),
        Table.Column("Values", .text), Table.Column("Type", .text), Table.Column("Role", .text),
        Table.Column("Missing", .number), Table.Column("Distinct", .number),
      ],
      rows: data.columns.prefix(limits.columns).map(row), stacks: true)
  }

  private func row(_ column: ColumnSummary) -> Table.Row {
    let share = data.rows > 0 ? Double(column.missing) / Double(data.rows) : 0
    return Table.Row(cells: [
      .phrase("\(name: column.name)"), .histogram(histogram(column)),
      .phrase(values(column)), .phrase("\(name: column.type)"),
      .phrase(Phrase(words: Wording.role(column.role))),
      .phrase(Phrase(words: NumberText.percent(share))),
      .phrase(Phrase(words: NumberText.count(column.distinct))),
    ])
  }

  /// Columns whose training and test rows differ.
  private var drifted: Set<String> {
    Set(
      data.findings.compactMap { finding in
        switch finding.subject {
        case .driftedColumn(let column, _, _, _): column
        case .driftedTarget: data.target
        default: nil
        }
      })
  }

  private func histogram(_ column: ColumnSummary) -> Histogram? {
    guard let counts = column.histogram else { return nil }
    let all = counts.bins.map(\.rows) + [counts.missing]
    let training = max(1, all.reduce(0) { $0 + $1.training })
    let test = max(1, all.reduce(0) { $0 + $1.test })
    func bar(_ title: String, _ rows: ColumnHistogram.Rows) -> Histogram.Bar {
      Histogram.Bar(
        training: Double(rows.training) / Double(training), test: Double(rows.test) / Double(test),
        title: """
          \(title): \(NumberText.count(rows.training)) training rows, \
          \(NumberText.count(rows.test)) test rows
          """)
    }
    let missing = counts.missing
    return Histogram(
      bars: counts.bins.map {
        bar(Wording.span($0.span, of: column).plain(nameLimit: 40), $0.rows)
      },
      missing: missing.training + missing.test > 0 ? bar("no value", missing) : nil,
      showsTest: drifted.contains(column.name))
  }

  /// From where to where, or the most frequent levels.
  private func values(_ column: ColumnSummary) -> Phrase {
    guard let histogram = column.histogram, let first = histogram.bins.first,
      let last = histogram.bins.last
    else { return "–" }
    if case .range(let lower, _) = first.span, case .range(_, let upper) = last.span {
      return Wording.span(.range(lower: lower, upper: upper), of: column)
    }
    let all = histogram.bins.reduce(0) { $0 + $1.rows.training + $1.rows.test }
    let shown = histogram.bins.prefix(3).map { bin -> Phrase in
      let share = Double(bin.rows.training + bin.rows.test) / Double(max(1, all))
      return "\(Wording.span(bin.span, of: column)) \(NumberText.percent(share))"
    }
    return shown.joined(by: ", ")
  }
}
