package import Portfolio

extension HTMLReport {
  /// `report.html` of several projects.
  package static func render(_ report: ProgressReport) -> String {
    var limits = ProgressLimits.page
    while true {
      let document = ProgressDocument(report: report, limits: limits).page()
      let page = HTMLRenderer().page(document).text
      let halved = limits.halved
      if page.utf8.count <= maximumBytes || halved == limits { return page }
      limits = halved
    }
  }
}

extension MarkdownReport {
  /// A page of a wiki.
  package static func render(_ report: ProgressReport) -> String {
    var limits = ProgressLimits.wiki
    while true {
      let document = ProgressDocument(report: report, limits: limits).page()
      let text = MarkdownRenderer().text(document)
      let halved = limits.halved
      if text.utf16.count <= maximumCharacters { return text }
      guard halved != limits else { return cut(text) }
      limits = halved
    }
  }
}

extension TextSummary {
  package static func render(
    _ report: ProgressReport, reportPath: String?, style: Style
  ) -> String {
    var limits = ProgressLimits.wiki
    // What fits a screen.
    limits.projects = 12
    let document = ProgressDocument(report: report, limits: limits).summary(reportPath: reportPath)
    return TextRenderer(width: 80, style: style).text(document)
  }
}
