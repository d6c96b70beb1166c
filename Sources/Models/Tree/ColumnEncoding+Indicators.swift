internal import Tabular

extension ColumnEncoding {
  /// What its numbers are divided by: date-times count in days.
  var divisor: Double { type == .dateTime ? 86_400 : 1 }

  /// The part that has 1 for a row: of missing first, then of each level; nil where none has.
  func indicators(of levels: [ExactString]) -> [Int?] {
    let parts = partsOfCodes(levels)
    return [parts.missing] + parts.levels
  }
}
