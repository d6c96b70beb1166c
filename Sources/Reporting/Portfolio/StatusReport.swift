package import Portfolio

/// Where a project stands, for a terminal.
package enum StatusReport {
  package static func render(
    _ status: ProjectStatus, others: [String], style: TextSummary.Style
  ) -> String {
    TextRenderer(width: 100, style: style).text(
      StatusDocument(status: status, others: others).screen())
  }
}
