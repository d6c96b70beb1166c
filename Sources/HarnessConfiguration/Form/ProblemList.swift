/// Problems as they are found.
struct ProblemList: Sendable {
  private(set) var problems: [ConfigurationProblem] = []

  var isEmpty: Bool { problems.isEmpty }

  mutating func note(_ problem: FormProblem, at node: JSONNode) {
    note(problem, path: node.path, position: node.position)
  }

  mutating func note(_ problem: FormProblem, path: JSONPath, position: TextPosition) {
    problems.append(
      ConfigurationProblem(path: path, position: position, kind: .form(problem)))
  }
}
