package import Results

/// `report.html`: one self-contained page without scripts. It holds what `RunResult` holds, so no
/// row of the data.
package enum HTMLReport {
  /// Well under the 2 MB that a mail or a wiki takes.
  static let maximumBytes = 1_900_000

  package static func render(_ result: RunResult) -> String {
    var limits = Limits.page
    while true {
      let document = ReportDocument(result: result, limits: limits).page()
      let page = HTMLRenderer().page(document).text
      let halved = limits.halved
      if page.utf8.count <= maximumBytes || halved == limits { return page }
      limits = halved
    }
  }
}
