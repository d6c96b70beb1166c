internal import Results

extension ComparisonDocument {
  /// Subpopulations whose finding is another one; those that opened come first.
  func findings() -> [Block] {
    let told = difference.findings.filter { limits.foldedFindings > 0 || $0.isOpened != nil }
    guard !told.isEmpty else { return [] }
    let shown = told.prefix(limits.openFindings)
    let names = Set(told.map(\.candidate))
    let table = Table(
      caption: "Findings that are not the same",
      columns: [
        Table.Column("Change", .text), Table.Column("Subpopulation", .header),
        Table.Column("Share", .number), Table.Column("Before", .text),
        Table.Column("After", .text),
      ],
      rows: shown.map { change in
        let subpopulation = Wording.subpopulation(change.subpopulation)
        let discovered: Phrase = change.isDeclared ? "" : "discovered: "
        let candidate: Phrase = names.count > 1 ? "\(name: change.candidate): " : ""
        let cells: [Phrase] = [
          Wording.opened(change), "\(candidate)\(discovered)\(subpopulation)",
          Phrase(words: NumberText.percent(change.share)),
          change.before.map { "\(Wording.mark($0))" } ?? "–",
          change.after.map { "\(Wording.mark($0))" } ?? "–",
        ]
        return Table.Row(cells: cells.map { .phrase($0) })
      }, stacks: limits.foldedFindings > 0)
    let left = told.count - shown.count
    let rest: [Block] =
      left == 0
      ? []
      : [
        .paragraph(
          "\(Wording.counted(left, "more finding", "more findings")) changed: --format json.")
      ]
    return [.table(table)] + rest
  }

  /// What changed in the data, a line each; none where nothing did.
  func data() -> [Phrase] {
    let data = difference.data
    var points: [Phrase] = []
    if data.rowsBefore != data.rowsAfter {
      points.append(
        """
        \(NumberText.count(data.rowsBefore)) → \(Wording.rows(data.rowsAfter)), of which \
        \(NumberText.count(data.testRowsBefore)) → \(NumberText.count(data.testRowsAfter)) test.
        """)
    } else if data.testRowsBefore != data.testRowsAfter {
      points.append(
        """
        \(NumberText.count(data.testRowsBefore)) → \(Wording.rows(data.testRowsAfter)) of test data.
        """)
    }
    points += data.findingsCame.map { "New: \(Wording.finding($0, after.data))" }
    points += data.findingsWent.map { "Gone: \(Wording.finding($0, before.data))" }
    points += data.columns.map(column)
    points += difference.inputs.filter { $0.name != "config" }.map(Wording.input)
    return Array(points.prefix(limits.foldedFindings > 0 ? limits.columns : .max))
  }

  private func column(_ change: Change<DataDifference.Column, String>) -> Phrase {
    func told(_ column: DataDifference.Column) -> Phrase {
      Phrase(words: "\(column.type), \(Wording.role(column.role))")
    }
    switch (change.before, change.after) {
    case (nil, let after?): return "Column \(name: change.name) came (\(told(after)))."
    case (let before?, nil): return "Column \(name: change.name) went (\(told(before)))."
    case (let before?, let after?):
      return "Column \(name: change.name): \(told(before)) → \(told(after))."
    case (nil, nil): return ""
    }
  }

  /// The config's own values where both texts are at hand, else what the results tell.
  func settings() -> [Phrase] {
    (difference.configuration ?? difference.settings).prefix(
      limits.foldedFindings > 0 ? limits.columns : .max
    ).map { change in
      func value(_ text: String?) -> Phrase { text.map { "\(code: $0)" } ?? "not set" }
      return "\(code: change.name): \(value(change.before)) → \(value(change.after))"
    }
  }
}
