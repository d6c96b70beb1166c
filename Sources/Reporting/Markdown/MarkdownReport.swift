package import Results

/// `report.md`: fits a pull-request comment.
package enum MarkdownReport {
  /// GitHub takes 65,536 characters in a comment; other forges take more.
  static let maximumCharacters = 65_000

  package static func render(_ result: RunResult) -> String {
    var limits = Limits.comment
    while true {
      let document = ReportDocument(result: result, limits: limits).comment()
      let text = MarkdownRenderer().text(document)
      let halved = limits.halved
      if text.utf16.count <= maximumCharacters { return text }
      guard halved != limits else { return cut(text) }
      limits = halved
    }
  }

  /// The last resort, for names without end: whole lines only.
  private static func cut(_ text: String) -> String {
    let note = "\n… cut here; the whole report is in report.html.\n"
    var kept = ""
    var length = note.utf16.count
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      length += line.utf16.count + 1
      guard length <= maximumCharacters else { break }
      kept += line + "\n"
    }
    return kept + note
  }
}
