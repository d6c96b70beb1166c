internal import Evaluation
internal import Models
internal import Results
internal import Tabular

extension Binder {
  /// Notes what does not make groups; the others are declared.
  mutating func bindSubpopulations(
    roles: [ColumnName: ColumnSummary.Role]
  ) -> [SubpopulationDeclaration] {
    configuration.subpopulations.enumerated().compactMap { index, settings in
      let path = JSONPath("subpopulations").appending(index: index)
      switch settings {
      case .cut(let dimensions):
        let bound = dimensions.enumerated().compactMap { position, dimension in
          bind(
            dimension, roles: roles,
            at: dimensions.count == 1
              ? path : path.appending(key: "cross").appending(index: position))
        }
        return bound.count == dimensions.count ? .cut(bound) : nil
      case .named(let name, let condition):
        return bind(condition, roles: roles, at: path.appending(key: "where"))
          .map { .named(name, $0) }
      }
    }
  }

  private mutating func bind(
    _ dimension: RunConfiguration.SubpopulationSettings.Dimension,
    roles: [ColumnName: ColumnSummary.Role], at path: JSONPath
  ) -> SubpopulationDeclaration.Dimension? {
    let columnPath = path.appending(key: "column")
    let namePath = configuration.positions.has(columnPath) ? columnPath : path
    guard let column = column(dimension.column, at: namePath) else { return nil }
    guard makesGroups(column.name, roles: roles, at: namePath) else { return nil }
    guard column.type != .dateTime else {
      note(.datesMakeNoGroups(column.name), at: namePath)
      return nil
    }
    switch (column.values, dimension.binning) {
    case (.codes, .bins):
      note(.binsOfText(column.name, column.type), at: path.appending(key: "bins"))
      return nil
    case (.codes, .quantiles):
      note(.binsOfText(column.name, column.type), at: path.appending(key: "quantiles"))
      return nil
    case (.numbers, _) where dimension.minimumRows != nil:
      note(.levelsOfNumbers(column.name), at: path.appending(key: "minimumRows"))
      return nil
    default:
      return SubpopulationDeclaration.Dimension(
        column: column.name, binning: dimension.binning,
        minimumRows: dimension.minimumRows
          ?? RunConfiguration.SubpopulationSettings.Dimension.defaultMinimumRows)
    }
  }

  private mutating func bind(
    _ condition: String, roles: [ColumnName: ColumnSummary.Role], at path: JSONPath
  ) -> RuleExpression? {
    let expression: RuleExpression
    do {
      expression = try RuleExpression(parsing: condition)
    } catch {
      note(.ruleSyntax(error, condition: condition), at: path)
      return nil
    }
    let problems = expression.problems(in: table)
    for problem in problems { note(.rule(problem, columns: table.columnNames), at: path) }
    let usable = expression.columns.map { makesGroups($0, roles: roles, at: path) }
    return problems.isEmpty && usable.allSatisfy(\.self) ? expression : nil
  }

  /// Truth and ids do not: neither is known of, or shared by, rows to come.
  private mutating func makesGroups(
    _ column: ColumnName, roles: [ColumnName: ColumnSummary.Role], at path: JSONPath
  ) -> Bool {
    guard let role = roles[column], role == .target || role == .id else { return true }
    note(.notAGroup(column, role), at: path)
    return false
  }
}
