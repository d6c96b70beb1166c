internal import Results
internal import Tabular

extension Subpopulation {
  /// Whether each row satisfies all conditions.
  func members(of columns: [Column]) -> [Bool] {
    var isMember = [Bool](repeating: true, count: columns[0].count)
    func keep(_ name: String, _ isKept: (ColumnValues, Int) -> Bool) {
      guard let column = columns.first(where: { $0.name.string == name }) else { return }
      for row in isMember.indices where !isKept(column.values, row) { isMember[row] = false }
    }
    for condition in conditions {
      switch condition {
      case .level(let column, let level):
        keep(column) { values, row in
          guard case .codes(let values) = values, values.codes[row] >= 0 else { return false }
          return values.levels[Int(values.codes[row])].string == level
        }
      case .range(let column, let lower, let upper):
        keep(column) { values, row in
          guard case .numbers(let numbers) = values else { return false }
          return numbers[row] >= lower ?? -.infinity && numbers[row] < upper ?? .infinity
        }
      case .missing(let column):
        keep(column) { values, row in
          switch values {
          case .codes(let values): values.codes[row] < 0
          case .numbers(let numbers): numbers[row].isNaN
          }
        }
      case .other, .expression: preconditionFailure("only declared, never discovered")
      }
    }
    return isMember
  }
}
