internal import Diagnostics
internal import Reporting

extension SARIFProblem {
  /// An input that stopped a command.
  init(_ diagnostic: Diagnostic) {
    let hint = diagnostic.hint.map { "; \($0)" } ?? ""
    self.init(
      rule: "input", level: .error, message: diagnostic.message + hint,
      place: diagnostic.location.map {
        Place(file: $0.file, line: $0.line, column: $0.column, member: $0.path)
      })
  }
}
