package import Tabular

extension Split {
  /// How many values of a column rows on both sides have, and how many test rows have one of these;
  /// nil where there are none. Missing ones are a value. O(rows).
  ///
  /// - Precondition: the column is of all rows.
  package func groupsInBothParts(_ column: Column) -> (groups: Int, testRows: Int)? {
    let code: (Int32) -> Int
    switch column.values {
    case .codes(let values): code = { Int(values.codes[Int($0)]) }
    case .numbers(let numbers):
      // No two numbers have the same bits, but for the two zeros and what is missing.
      code = {
        let number = numbers[Int($0)]
        return number.isNaN ? -1 : Int(bitPattern: UInt((number + 0).bitPattern))
      }
    }
    let trained = Set(trainingRows.map(code))
    var groups: Set<Int> = []
    var rows = 0
    for row in testRows {
      let code = code(row)
      if trained.contains(code) {
        groups.insert(code)
        rows += 1
      }
    }
    return rows == 0 ? nil : (groups.count, rows)
  }
}
