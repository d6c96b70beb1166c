internal import Pipeline
internal import Reporting

extension OutputFormat {
  /// Also tells what stops the command in this format, where it has a form for that.
  func reportingProblems(_ body: () throws -> Void) throws {
    do { try body() } catch let failure as CommandFailure {
      try report(failure)
      throw failure
    }
  }

  func reportingProblems(_ body: () async throws -> Void) async throws {
    do { try await body() } catch let failure as CommandFailure {
      try report(failure)
      throw failure
    }
  }

  private func report(_ failure: CommandFailure) throws {
    guard self == .sarif else { return }
    try Console().print(Self.sarif(failure.diagnostics.map(SARIFProblem.init)))
  }

  /// A log that says that all is well.
  static var noProblems: String { sarif([]) }

  private static func sarif(_ problems: [SARIFProblem]) -> String {
    SARIFReport.render(problems, toolVersion: HarnessVersion.current)
  }
}
