package import Results

/// `report.md`: fits a pull-request comment.
package enum MarkdownReport {
  package static func render(_ result: RunResult) -> String { "" }
}
