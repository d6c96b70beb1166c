internal import Tabular

/// Finds a column that names rows.
enum IDSuggestion {
  private static let names: Set<String> = [
    "id", "uuid", "guid", "key", "index", "rowid", "row", "no", "number", "code",
  ]

  /// The first column without repeats and gaps that is called like an id.
  static func column(of table: Table, except target: ColumnName) -> ColumnName? {
    table.columns.first { column in
      column.name != target && isCalledLikeAnID(column.name) && isDistinct(column)
    }?.name
  }

  /// `id`, `customer_id`, `customer-key`, `customerId`, `OrderID`.
  private static func isCalledLikeAnID(_ name: ColumnName) -> Bool {
    let string = name.string
    if string.hasSuffix("Id") || string.hasSuffix("ID") { return true }
    let words = string.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.last.map { names.contains(String($0)) } ?? false
  }

  private static func isDistinct(_ column: Column) -> Bool {
    guard column.missingCount == 0 else { return false }
    switch column.values {
    case .codes(let values): return values.levels.count == column.count
    case .numbers(let numbers):
      return column.type == .number && numbers.allSatisfy { $0.rounded() == $0 }
        && Set(numbers).count == column.count
    }
  }
}
