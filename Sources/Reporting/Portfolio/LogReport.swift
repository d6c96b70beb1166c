package import Results

/// What was just written down in the log, for a terminal.
package enum LogReport {
  package static func render(
    _ report: GateReport, of project: String, style: TextSummary.Style
  ) -> String {
    line(
      """
      \(name: project): \(Wording.title(report.gate)) is \(Wording.mark(report.answer)), says \
      \(name: report.by): \(prose: report.evidence)
      """, style)
  }

  private static func line(_ phrase: Phrase, _ style: TextSummary.Style) -> String {
    StyledText(phrase, nameLimit: 200).wrapped(80).map { $0.line(style) }.joined(separator: "\n")
      + "\n"
  }
}
