package import Results

/// The runs of a history as a table on a terminal.
package enum HistoryReport {
  package static func render(_ runs: [RunRecord], path: String, style: TextSummary.Style) -> String
  {
    let document = Document(
      title: "History",
      subtitle: "\(Wording.counted(runs.count, "run", "runs")) in \(code: path)",
      blocks: runs.isEmpty
        ? [.paragraph("No run that was asked for.")] : [.table(table(runs)), .paragraph(legend)],
      colophon: "")
    return TextRenderer(width: 100, style: style).text(document)
  }

  private static func table(_ runs: [RunRecord]) -> Table {
    Table(
      caption: "The latest first",
      columns: [
        Table.Column("Run", .header), Table.Column("Started", .text),
        Table.Column("Project", .text), Table.Column("Gates", .text),
        Table.Column("Candidates", .text), Table.Column("Recommended", .text),
      ],
      rows: runs.map { run in
        Table.Row(cells: [
          .phrase(Phrase(words: String(run.id.filter(\.isHexDigit).prefix(12)))),
          .phrase(Phrase(words: minute(run.startedAt))),
          .phrase("\(name: run.project)"), .phrase(gates(run)), .phrase(candidates(run)),
          .phrase(run.recommended.map { "\(name: $0)" } ?? "–"),
        ])
      })
  }

  private static let legend: Phrase = """
    Candidates: ★ out of the park, ◐ mixed success, ✕ failed, ? undecided. Gates: ✓ all open, ✕ shut, \
    ? undecided.
    """

  /// `2026-11-22 09:53`; the characters of other times are left out.
  private static func minute(_ time: String) -> String {
    String(
      time.replacing("T", with: " ").filter { $0.isNumber || "-: ".contains($0) }.prefix(16))
  }

  /// Those that are not open.
  private static func gates(_ run: RunRecord) -> Phrase {
    let closed: [Phrase] = run.gates.filter { $0.answer != .open }.map {
      "\(Wording.title($0.kind).lowercased()) \(Wording.mark($0.answer).symbol)"
    }
    return closed.isEmpty ? "✓" : closed.listed()
  }

  private static func candidates(_ run: RunRecord) -> Phrase {
    let told: [Phrase] = run.candidates.map {
      "\(Wording.mark($0.verdict).symbol) \(name: $0.name)"
    }
    return told.isEmpty ? "–" : told.listed()
  }
}
