internal import Portfolio
internal import Results

extension ProjectBlocks {
  func dataChanges() -> [Block] {
    let shown = project.dataChanges.suffix(limits.changes)
    guard !shown.isEmpty else { return [.paragraph("Nothing.")] }
    return [
      .definitions(
        shown.map { change in
          Block.Definition(
            term: Phrase(words: Wording.day(change.day)), description: told(change).joined(by: " "))
        })
    ] + more(project.dataChanges.count - shown.count, "change", "changes")
  }

  private func told(_ change: DataChange) -> [Phrase] {
    var told: [Phrase] = []
    let (from, to) = (change.rows.from, change.rows.to)
    if from != to {
      told.append(
        "\(NumberText.count(to)) rows, \(to > from ? "+" : "−")\(NumberText.count(abs(to - from)))."
      )
    } else if change.hasOtherData {
      told.append("Other values in \(Wording.rows(to)).")
    }
    func columns(_ names: [String], _ one: String, _ many: String) {
      guard !names.isEmpty else { return }
      told.append("\(names.count == 1 ? one : many): \(named(names)).")
    }
    columns(change.columnsAdded, "A new column", "New columns")
    columns(change.columnsGone, "A column is gone", "Columns are gone")
    columns(
      change.columnsChanged, "A column is used in another way", "Columns are used in another way")
    told += findings(change.findingsCame, change.after, "New: ")
    told += findings(change.findingsWent, change.before, "No longer: ")
    if change.hasOtherTestRows {
      told.append(
        "\(strong: "Other test rows"): figures before and after are not of the same rows.")
    }
    return told
  }

  private func findings(
    _ findings: [AuditFinding], _ data: DataOutline, _ lead: Phrase
  ) -> [Phrase] {
    let shown = findings.prefix(limits.names).map { finding -> Phrase in
      lead + Wording.audit(finding.subject, data.summary)
    }
    let left = findings.count - shown.count
    return shown + (left > 0 ? [Phrase(words: "\(NumberText.count(left)) more findings.")] : [])
  }

  func subpopulations() -> [Block] {
    let changes = project.subpopulations
    guard let candidate = changes.candidate ?? changes.before else {
      return [.paragraph("No candidate is recommended or best, so nothing is held against one.")]
    }
    let works: Phrase =
      changes.worksFor.map { now in
        let was = changes.workedFor.map { ", before \(NumberText.percent($0))" } ?? ""
        return " It works for \(NumberText.percent(now)) of the rows\(was)."
      } ?? ""
    let rows =
      row(changes.opened, Mark(symbol: "▼", word: "opened", tone: .bad))
      + row(changes.stillOpen, Mark(symbol: "◆", word: "still open", tone: .caution))
      + row(changes.unclear, Mark(symbol: "?", word: "not known any more", tone: .quiet))
      + row(changes.closed, Mark(symbol: "✓", word: "closed", tone: .good))
    let lead: Phrase =
      changes.candidate == nil
      ? "A baseline is recommended or best now, no longer \(name: candidate)."
      : "Of \(name: candidate).\(works)"
    guard !rows.isEmpty else {
      return [.paragraph("\(lead) No subpopulation is known to be worse or below target.")]
    }
    let shown = rows.prefix(limits.subpopulations)
    return [
      .paragraph(lead),
      .table(
        Table(
          caption: "Subpopulations that are, or were, worse than the reference or below target",
          columns: [
            Table.Column("Subpopulation", .header), Table.Column("Now", .text),
            Table.Column("It is, or was", .text), Table.Column("Share", .number),
          ], rows: Array(shown), stacks: true)),
    ] + more(rows.count - shown.count, "subpopulation", "subpopulations")
  }

  private func row(_ weak: [SubpopulationChanges.Weak], _ mark: Mark) -> [Table.Row] {
    weak.map { weak in
      let origin = weak.isDeclared ? "" : ", discovered"
      return Table.Row(cells: [
        .phrase(Wording.subpopulation(weak.subpopulation)), .phrase("\(mark)"),
        .phrase("\(Wording.mark(weak.finding).word)\(origin)"),
        .phrase(Phrase(words: NumberText.percent(weak.share))),
      ])
    }
  }
}

extension DataOutline {
  /// With all that a finding's words need.
  fileprivate var summary: DataSummary {
    DataSummary(
      path: path, query: query, rows: rows, task: task, target: target,
      columns: columns.map {
        ColumnSummary(name: $0.name, type: $0.type, role: $0.role, missing: 0, distinct: 0)
      }, classes: [], findings: findings)
  }
}
