internal import Tabular

/// What a column has in some rows: how many values are missing, and whether all others are the same.
struct ColumnContent {
  private let rows: Int
  let missing: Int
  private let hasOneValue: Bool

  /// O(rows).
  init(_ column: Column, rows: [Int32]) {
    self.rows = rows.count
    var missing = 0
    var hasOneValue = true
    switch column.values {
    case .numbers(let numbers):
      var first = Double.nan
      for row in rows {
        let number = numbers[Int(row)]
        if number.isNaN {
          missing += 1
        } else if number != first {
          if first.isNaN { first = number } else { hasOneValue = false }
        }
      }
    case .codes(let coded):
      var first = CodedValues.missing
      for row in rows {
        let code = coded.codes[Int(row)]
        if code < 0 {
          missing += 1
        } else if code != first {
          if first < 0 { first = code } else { hasOneValue = false }
        }
      }
    }
    self.missing = missing
    self.hasOneValue = hasOneValue
  }

  var isEmpty: Bool { missing == rows }
  var isConstant: Bool { missing == 0 && hasOneValue }
  var missingShare: Double { Double(missing) / Double(rows) }
}
