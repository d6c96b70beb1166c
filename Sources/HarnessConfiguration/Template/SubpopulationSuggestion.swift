internal import Tabular

/// Finds columns that make a few groups of rows.
enum SubpopulationSuggestion {
  private static let mostColumns = 3
  private static let mostLevels = 10
  /// A group must have this share of the rows to be worth a look.
  private static let smallestShare = 0.01

  /// The first columns of text or booleans with two to ten levels, at least two of them not rare.
  static func columns(of table: Table, except used: [ColumnName]) -> [ColumnName] {
    Array(
      table.columns.lazy.filter { !used.contains($0.name) && makesGroups($0) }
        .prefix(mostColumns).map(\.name))
  }

  private static func makesGroups(_ column: Column) -> Bool {
    guard case .codes(let values) = column.values, (2...mostLevels).contains(values.levels.count)
    else { return false }
    var counts = [Int](repeating: 0, count: values.levels.count)
    for code in values.codes where code >= 0 { counts[Int(code)] += 1 }
    let least = Double(column.count) * smallestShare
    return counts.count { Double($0) >= least } >= 2
  }
}
