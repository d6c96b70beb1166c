package import Tabular

/// All that is wrong with a config, in the order of its text.
package struct ConfigurationProblems: Error, Sendable {
  package let problems: [ConfigurationProblem]
  /// What could be read of the config in spite of them, with defaults in the place of what could
  /// not; nil where something that has no default is missing. Good for nothing but to look for more
  /// problems.
  package let salvaged: RunConfiguration?

  /// - Precondition: at least one problem.
  package init(_ problems: [ConfigurationProblem], salvaged: RunConfiguration? = nil) {
    precondition(!problems.isEmpty, "no problem, no error")
    // Sorted by position; problems at one place stay in the order in which they were found.
    self.problems = problems.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }.map(\.element)
    self.salvaged = salvaged
  }

  /// These problems, and those that the rest of the config has with its data: whoever mends a config
  /// wants all of them at once.
  ///
  /// - Parameter read: the data, read with the salvaged config's `readingOptions`.
  /// - Returns: the longer list.
  package func adding(namesIn read: ReadTable) -> ConfigurationProblems {
    guard let salvaged else { return self }
    do throws(ConfigurationProblems) {
      _ = try BoundProblem.bind(salvaged, to: read)
      return self
    } catch {
      // A value that was not readable looks as if it were missing: only what names something else
      // is news.
      let known = Set(problems.map(\.position))
      return ConfigurationProblems(
        problems + error.problems.filter { !known.contains($0.position) })
    }
  }
}
