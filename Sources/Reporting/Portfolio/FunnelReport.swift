package import Portfolio

/// The portfolio as a funnel, in the forms that it is asked for.
package enum FunnelReport {
  package static func html(_ funnel: Funnel, toolVersion: String) -> String {
    HTMLRenderer().page(FunnelDocument(funnel: funnel).page(toolVersion)).text
  }

  package static func markdown(_ funnel: Funnel, toolVersion: String) -> String {
    MarkdownRenderer().text(FunnelDocument(funnel: funnel).page(toolVersion))
  }

  package static func text(_ funnel: Funnel, style: TextSummary.Style) -> String {
    TextRenderer(width: 100, style: style).text(FunnelDocument(funnel: funnel).screen())
  }
}
