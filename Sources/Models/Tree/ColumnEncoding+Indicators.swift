internal import Tabular

extension ColumnEncoding {
  /// What its numbers are divided by: date-times count in days.
  var divisor: Double { type == .dateTime ? 86_400 : 1 }

  /// The part that has 1 for a row: of missing first, then of each level; nil where none has.
  /// O(levels).
  func indicators(of levels: [ExactString]) -> [Int?] {
    var partOfLevel: [ExactString: Int] = [:]
    var missing: Int?
    var rare: Int?
    for (index, part) in parts.enumerated() {
      switch part {
      case .level(let level): partOfLevel[level] = index
      case .missing: missing = index
      case .rareLevel: rare = index
      case .value: break
      }
    }
    return [missing ?? rare] + levels.map { partOfLevel[$0] ?? rare }
  }
}
