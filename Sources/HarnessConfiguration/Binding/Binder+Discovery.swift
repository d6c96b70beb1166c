internal import Models
internal import Results
internal import Tabular

extension Binder {
  /// The columns to search; notes those that make no groups. By default the features, and the columns
  /// that subpopulations are declared on: a column that was excluded from every model is searched
  /// only where somebody cares for it. Dates are left out. In the file's order.
  mutating func bindSearchedColumns(roles: [ColumnName: ColumnSummary.Role]) -> [ColumnName] {
    let settings = configuration.discovery
    guard settings.isEnabled else { return [] }
    var searched: Set<ColumnName> = []
    if let named = settings.columns {
      for (index, name) in named.enumerated() {
        let path = JSONPath("discovery", "columns").appending(index: index)
        guard let column = column(name, at: path) else { continue }
        if let role = roles[name], role == .target || role == .id {
          note(.notAGroup(name, role), at: path)
        } else if column.type == .dateTime {
          note(.datesMakeNoGroups(name), at: path)
        } else {
          searched.insert(name)
        }
      }
    } else {
      searched = Set(roles.filter { $0.value == .feature }.keys)
      for settings in configuration.subpopulations {
        for dimension in settings.dimensions { searched.insert(dimension.column) }
        if case .named(_, let condition) = settings,
          let expression = try? RuleExpression(parsing: condition)
        {
          searched.formUnion(expression.columns)
        }
      }
    }
    return table.columns.filter { searched.contains($0.name) && $0.type != .dateTime }.map(\.name)
  }
}
