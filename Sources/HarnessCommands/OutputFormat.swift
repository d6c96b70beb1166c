internal import ArgumentParser
internal import Foundation
internal import Reporting
internal import Results

/// A form in which a result goes to standard output.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case markdown
  case html
  case junit

  func render(_ result: RunResult, reportPath: String?) -> String {
    switch self {
    case .text:
      TextSummary.render(
        result, reportPath: reportPath, style: isatty(STDOUT_FILENO) == 1 ? .ansi : .plain)
    case .json: String(decoding: ResultJSON.encode(result), as: UTF8.self)
    case .markdown: MarkdownReport.render(result)
    case .html: HTMLReport.render(result)
    case .junit: JUnitReport.render(result)
    }
  }
}
