package import Results

/// `report.md`: fits a pull-request comment.
package enum MarkdownReport {
  /// GitHub takes 65,536 characters in a comment; other forges take more.
  static let maximumCharacters = 65_000

  package static func render(_ result: RunResult) -> String {
    text(.comment) { ReportDocument(result: result, limits: $0).comment() }
  }

  /// `audit.md`.
  package static func render(_ result: AuditResult) -> String {
    text(.auditComment) { AuditDocument(result: result, limits: $0).comment() }
  }

  static func text(_ limits: Limits, _ document: (Limits) -> Document) -> String {
    var limits = limits
    while true {
      let document = document(limits)
      let text = MarkdownRenderer().text(document)
      let halved = limits.halved
      if text.utf16.count <= maximumCharacters { return text }
      guard halved != limits else { return cut(text) }
      limits = halved
    }
  }

  /// The last resort, for names without end: whole lines only.
  static func cut(_ text: String) -> String {
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
