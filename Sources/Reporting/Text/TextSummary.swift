package import Results

/// The summary on a terminal: one screen of 80 columns, readable without colour.
package enum TextSummary {
  package enum Style: Sendable {
    case plain
    /// With colours and weights as ANSI escape sequences.
    case ansi
  }

  package static func render(_ result: RunResult, reportPath: String?, style: Style) -> String {
    let document = ReportDocument(result: result, limits: .screen).summary(reportPath: reportPath)
    return TextRenderer(width: 80, style: style).text(document)
  }

  package static func render(_ result: AuditResult, reportPath: String?, style: Style) -> String {
    let document = AuditDocument(result: result, limits: .screen).summary(reportPath: reportPath)
    return TextRenderer(width: 80, style: style).text(document)
  }
}
