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

  func render(_ result: ResultDocument, reportPath: String?) -> String {
    switch result {
    case .run(let result): render(result, reportPath: reportPath)
    case .audit(let result): render(result, reportPath: reportPath)
    }
  }

  func render(_ result: AuditResult, reportPath: String?) -> String {
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
