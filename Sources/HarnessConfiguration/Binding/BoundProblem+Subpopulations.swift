package import Evaluation
package import Splitting

extension BoundProblem {
  /// The declared subpopulations and their test rows.
  ///
  /// What somebody declared by name or by numbers and no test row belongs to is a mistake of the
  /// config: nothing would ever be said of it, and its absence not be seen.
  package func subpopulations(
    of split: Split, declaredIn configuration: RunConfiguration
  ) throws(ConfigurationProblems) -> [SubpopulationRows] {
    var problems: [ConfigurationProblem] = []
    for (index, declaration) in subpopulations.enumerated() {
      // A part of the world that no test row is of is told, and is no mistake.
      if configuration.subpopulations[index].dimensions.contains(where: { $0.shares != nil }) {
        continue
      }
      let path = JSONPath("subpopulations").appending(index: index)
      for empty in declaration.empty(table, testRows: split.testRows) {
        let path = empty.path(in: path, crosses: declaration.isCross)
        problems.append(
          ConfigurationProblem(
            path: path, position: configuration.positions[path],
            kind: .binding(.emptySubpopulation(empty))))
      }
    }
    if !problems.isEmpty { throw ConfigurationProblems(problems) }
    return subpopulations.flatMap {
      $0.resolve(table, trainingRows: split.trainingRows, testRows: split.testRows)
    }
  }
}

extension SubpopulationDeclaration {
  fileprivate var isCross: Bool {
    if case .cut(let dimensions) = self { dimensions.count > 1 } else { false }
  }
}

extension EmptySubpopulation {
  fileprivate func path(in path: JSONPath, crosses: Bool) -> JSONPath {
    switch self {
    case .bin(let dimension, _, _, _, _, _):
      (crosses ? path.appending(key: "cross").appending(index: dimension) : path)
        .appending(key: "bins")
    case .expression: path.appending(key: "where")
    }
  }
}
