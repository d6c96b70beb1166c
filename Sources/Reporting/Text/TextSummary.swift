package import Results

/// The summary on a terminal: one screen.
package enum TextSummary {
  package enum Style: Sendable {
    case plain
    case ansi
  }

  package static func render(_ result: RunResult, reportPath: String?, style: Style) -> String {
    ""
  }
}
