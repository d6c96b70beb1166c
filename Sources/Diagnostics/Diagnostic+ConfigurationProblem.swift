package import HarnessConfiguration

extension Diagnostic {
  /// One diagnostic for each problem, in the order of the config's text.
  package static func all(of problems: ConfigurationProblems, file: String) -> [Diagnostic] {
    problems.problems.map { Diagnostic($0, file: file) }
  }

  package init(_ problem: ConfigurationProblem, file: String) {
    func location(_ path: String? = nil) -> Location {
      Location(file, line: problem.position.line, column: problem.position.column, path: path)
    }
    switch problem.kind {
    case .syntax(let reason):
      self.init(at: location(), message: reason.message, hint: reason.hint)
    case .form(let form):
      self.init(
        at: location("\(problem.path)"), message: form.message, hint: form.hint)
    case .binding(let binding):
      self.init(
        at: location("\(problem.path)"), message: binding.message, hint: binding.hint)
    }
  }
}
