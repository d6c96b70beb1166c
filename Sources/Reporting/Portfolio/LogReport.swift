package import Portfolio
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

  package static func render(
    _ record: DecisionRecord, of project: String, style: TextSummary.Style
  ) -> String {
    let decision = record.decision
    let due: Phrase =
      record.answersUntil.map { ", due again on \(Wording.day($0))" }
      ?? ", until a later decision takes the project up again"
    return line(
      """
      \(name: project): \(strong: Phrase(words: Wording.decision(decision.choice)))\(due). Decided by \
      \(name: decision.by): \(prose: decision.reason)
      """, style)
  }

  private static func line(_ phrase: Phrase, _ style: TextSummary.Style) -> String {
    StyledText(phrase, nameLimit: 200).wrapped(80).map { $0.line(style) }.joined(separator: "\n")
      + "\n"
  }
}
