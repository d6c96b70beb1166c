internal import Evaluation
internal import Results
internal import Tabular

extension Binder {
  /// More levels than this say little each, and make the report unreadable.
  static let levelLimit = 100

  /// Notes what does not make groups; the others are declared.
  mutating func bindSubpopulations(
    roles: [ColumnName: ColumnSummary.Role]
  ) -> [SubpopulationDeclaration] {
    configuration.subpopulations.enumerated().compactMap { index, settings in
      let path = JSONPath("subpopulations").appending(index: index)
      let dimensions = settings.dimensions.enumerated().compactMap { position, dimension in
        bind(
          dimension, roles: roles,
          at: settings.dimensions.count == 1
            ? path : path.appending(key: "cross").appending(index: position))
      }
      guard dimensions.count == settings.dimensions.count else { return nil }
      return SubpopulationDeclaration(dimensions: dimensions)
    }
  }

  private mutating func bind(
    _ dimension: RunConfiguration.SubpopulationSettings.Dimension,
    roles: [ColumnName: ColumnSummary.Role], at path: JSONPath
  ) -> SubpopulationDeclaration.Dimension? {
    let columnPath = path.appending(key: "column")
    let namePath = configuration.positions.has(columnPath) ? columnPath : path
    guard let column = column(dimension.column, at: namePath) else { return nil }
    if let role = roles[column.name], role == .target || role == .id {
      note(.notAGroup(column.name, role), at: namePath)
      return nil
    }
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
    case (.codes(let values), .automatic) where values.levels.count > Binder.levelLimit:
      note(
        .tooManyLevels(column.name, values.levels.count, limit: Binder.levelLimit), at: namePath)
      return nil
    default:
      return SubpopulationDeclaration.Dimension(
        column: column.name, binning: dimension.binning)
    }
  }
}
