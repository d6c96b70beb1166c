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
  case sarif

  func render(_ result: ResultDocument, at places: ResultPlaces) -> String {
    switch result {
    case .run(let result): render(result, at: places)
    case .audit(let result): render(result, at: places)
    }
  }

  func render(_ result: AuditResult, at places: ResultPlaces) -> String {
    switch self {
    case .text:
      TextSummary.render(
        result, reportPath: places.report, style: Console.style)
    case .json: String(decoding: ResultJSON.encode(result), as: UTF8.self)
    case .markdown: MarkdownReport.render(result)
    case .html: HTMLReport.render(result)
    case .junit: JUnitReport.render(result)
    case .sarif:
      SARIFReport.render(
        SARIFProblem.all(of: result, in: places.sarif(result.inputs, result.data)),
        toolVersion: result.tool.version)
    }
  }

  func render(_ result: RunResult, at places: ResultPlaces) -> String {
    switch self {
    case .text:
      TextSummary.render(
        result, reportPath: places.report, style: Console.style)
    case .json: String(decoding: ResultJSON.encode(result), as: UTF8.self)
    case .markdown: MarkdownReport.render(result)
    case .html: HTMLReport.render(result)
    case .junit: JUnitReport.render(result)
    case .sarif:
      SARIFReport.render(
        SARIFProblem.all(of: result, in: places.sarif(result.inputs, result.data)),
        toolVersion: result.tool.version)
    }
  }
}
