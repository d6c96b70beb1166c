internal import Pipeline
internal import Reporting

extension OutputFormat {
  /// Also tells what stops the command in this format, where it has a form for that.
  func reportingProblems(_ body: () throws -> Void) throws {
    do { try body() } catch let failure as CommandFailure {
      if self == .sarif {
        try Console().print(Self.sarif(failure.diagnostics.map(SARIFProblem.init)))
      }
      throw failure
    }
  }

  /// A log that says that all is well.
  static var noProblems: String { sarif([]) }

  private static func sarif(_ problems: [SARIFProblem]) -> String {
    SARIFReport.render(problems, toolVersion: HarnessVersion.current)
  }
}
