extension RunConfiguration {
  /// Reads a config. All that is wrong with it is listed at once; only where the text is not JSON
  /// is that the single problem.
  package static func decode(_ bytes: [UInt8]) throws(ConfigurationProblems) -> RunConfiguration {
    let document: JSONDocument
    do {
      document = try JSONParser.parse(bytes)
    } catch {
      throw ConfigurationProblems([
        ConfigurationProblem(path: .root, position: error.position, kind: .syntax(error.reason))
      ])
    }
    var problems = ProblemList()
    for duplicate in document.duplicateKeys {
      problems.note(
        .duplicateKey(first: duplicate.firstPosition), path: duplicate.path,
        position: duplicate.position)
    }
    document.root.visit { node in
      guard case .string(let text) = node.value, Placeholder.isIn(text) else { return }
      problems.note(.placeholder(text), at: node)
    }
    let configuration = form.value(of: document.root, &problems)
    guard let configuration, problems.isEmpty else {
      throw ConfigurationProblems(problems.problems, salvaged: configuration)
    }
    return configuration
  }
}
