package import HarnessConfiguration

extension Diagnostic {
  /// One diagnostic for each problem, in the order of the config's text.
  package static func all(of problems: ConfigurationProblems, file: String) -> [Diagnostic] {
    problems.problems.map { Diagnostic($0, file: file) }
  }

  package init(_ problem: ConfigurationProblem, file: String) {
    let position = "\(file):\(problem.position.line):\(problem.position.column)"
    switch problem.kind {
    case .syntax(let reason):
      self.init(place: position, message: reason.message, hint: reason.hint)
    case .form(let form):
      self.init(place: "\(position): \(problem.path)", message: form.message, hint: form.hint)
    case .binding(let binding):
      self.init(
        place: "\(position): \(problem.path)", message: binding.message, hint: binding.hint)
    }
  }
}
