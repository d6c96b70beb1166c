package import Results

/// `report.html`: one self-contained page.
package enum HTMLReport {
  package static func render(_ result: RunResult) -> String { "" }
}
