package import Results

/// `report.html`: one self-contained page without scripts. It holds what `RunResult` holds, so no
/// row of the data.
package enum HTMLReport {
  /// Well under the 2 MB that a mail or a wiki takes.
  static let maximumBytes = 1_900_000

  package static func render(_ result: RunResult) -> String {
    page { ReportDocument(result: result, limits: $0).page() }
  }

  /// `audit.html`.
  package static func render(_ result: AuditResult) -> String {
    page { AuditDocument(result: result, limits: $0).page() }
  }

  static func page(_ document: (Limits) -> Document) -> String {
    var limits = Limits.page
    while true {
      let document = document(limits)
      let page = HTMLRenderer().page(document).text
      let halved = limits.halved
      if page.utf8.count <= maximumBytes || halved == limits { return page }
      limits = halved
    }
  }
}
