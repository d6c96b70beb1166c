internal import Files
internal import Reporting
internal import Results

/// The folder that an audit writes, and the names of the files in it.
enum AuditFolder {
  static let defaultParent = "harness-audits"
  static let resultName = "audit.json"
  static let reportName = "audit.html"

  /// `harness-audits/PROJECT-ID`: the same inputs give the same folder.
  static func defaultPath(for result: AuditResult) -> String {
    "\(defaultParent)/\(result.project)-\(result.id)"
  }

  /// Whether an audit may have written a file of this name, so that replacing its folder loses nothing
  /// of the user's.
  static func isOwn(_ name: String) -> Bool {
    [resultName, reportName, "audit.md", "junit.xml"].contains(name)
  }

  /// All files of an audit; the bytes are those of its result.
  static func files(of result: AuditResult, result bytes: [UInt8]) -> [OutputFile] {
    [
      OutputFile(name: resultName, bytes: bytes),
      OutputFile(name: reportName, bytes: Array(HTMLReport.render(result).utf8)),
      OutputFile(name: "audit.md", bytes: Array(MarkdownReport.render(result).utf8)),
      OutputFile(name: "junit.xml", bytes: Array(JUnitReport.render(result).utf8)),
    ]
  }
}
