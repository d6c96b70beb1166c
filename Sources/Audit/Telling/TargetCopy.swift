internal import Splitting
internal import Tabular

/// Whether a column is the target by another name.
enum TargetCopy {
  /// Fewer rows of a class, and two columns agree by chance.
  private static let fewestRows = 10

  /// Classes: each value of the column goes with one class, and each class with one value. Values:
  /// they lie on a line with the target, to the last digits that a double has. Rows without a value do
  /// not count. O(rows), and mostly decided by the first few.
  static func isCopy(_ column: Column, of target: Target, rows: [Int32]) -> Bool {
    switch (target, column.values) {
    case (.classes(let truth), .codes(let coded)):
      agrees(truth, rows) { row in
        let code = coded.codes[row]
        return code < 0 ? nil : UInt64(code)
      }
    case (.classes(let truth), .numbers(let numbers)):
      agrees(truth, rows) { row in
        numbers[row].isNaN ? nil : (numbers[row] + 0).bitPattern
      }
    case (.values(let truth), .numbers(let numbers)): isLine(truth, numbers, rows)
    case (.values, .codes): false
    }
  }

  private static func agrees(
    _ truth: ClassTarget, _ rows: [Int32], _ value: (Int) -> UInt64?
  ) -> Bool {
    var valueOf = [UInt64?](repeating: nil, count: truth.classes.count)
    var counts = [Int](repeating: 0, count: truth.classes.count)
    for row in rows.lazy.map({ Int($0) }) {
      guard let value = value(row) else { continue }
      let category = Int(truth.codes[row])
      if let known = valueOf[category] {
        if known != value { return false }
      } else {
        if valueOf.contains(value) { return false }
        valueOf[category] = value
      }
      counts[category] += 1
    }
    return counts.filter { $0 > 0 }.count > 1 && counts.allSatisfy { $0 >= fewestRows }
  }

  private static func isLine(_ truth: [Double], _ numbers: [Double], _ rows: [Int32]) -> Bool {
    let present = rows.lazy.map { Int($0) }.filter { !numbers[$0].isNaN }
    guard let first = present.first,
      let second = present.first(where: { numbers[$0] != numbers[first] })
    else { return false }
    let slope = (truth[second] - truth[first]) / (numbers[second] - numbers[first])
    guard slope != 0, slope.isFinite else { return false }
    var count = 0
    for row in present {
      let predicted = truth[first] + slope * (numbers[row] - numbers[first])
      let scale = abs(truth[row]) + abs(truth[first])
      if abs(predicted - truth[row]) > 1e-9 * scale { return false }
      count += 1
    }
    return count >= 2 * fewestRows
  }
}
