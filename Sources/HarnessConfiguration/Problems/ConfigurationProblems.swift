/// All that is wrong with a config, in the order of its text.
package struct ConfigurationProblems: Error, Equatable, Sendable {
  package let problems: [ConfigurationProblem]

  /// - Precondition: at least one problem.
  package init(_ problems: [ConfigurationProblem]) {
    precondition(!problems.isEmpty, "no problem, no error")
    // Sorted by position; problems at one place stay in the order in which they were found.
    self.problems = problems.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }.map(\.element)
  }
}
