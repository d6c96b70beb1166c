/// The greater of a number column's only two values, where no row misses a value and so few have
/// this one that a list of them is less work than the column: flags, and levels that came as
/// columns of 0 and 1.
struct RareValue {
  let value: Double
  let common: Double
  /// value − common; finite.
  let unit: Double
  /// By fold.
  private let present: [Int]
  private let rare: [Int]

  /// Rows with the value, of all that have one, at most.
  private static let greatestShare = 0.125

  /// Nil for any other column. `runs` tells the values' folds.
  /// O(rows), but a column of more values is left at its third.
  init?(_ values: [Double], runs: [(end: Int, fold: Int)], foldCount: Int) {
    guard let first = values.first else { return nil }
    guard let second = values.first(where: { $0 != first }) else { return nil }
    guard values.allSatisfy({ $0 == first || $0 == second }) else { return nil }
    let greater = max(first, second)
    var present = [Int](repeating: 0, count: foldCount)
    var rare = present
    var start = 0
    for run in runs {
      present[run.fold] += run.end - start
      var found = 0
      for index in start..<run.end { found += values[index] == greater ? 1 : 0 }
      rare[run.fold] += found
      start = run.end
    }
    let total = rare.reduce(0, +)
    let unit = greater - min(first, second)
    guard Double(total) <= Self.greatestShare * Double(values.count), unit.isNormal else {
      return nil
    }
    value = greater
    common = min(first, second)
    self.unit = unit
    self.present = present
    self.rare = rare
  }

  /// What the folds' rows say, as of (x − common) / unit, which is 1 or 0.
  var folds: [NumberSummary.Fold] {
    present.indices.map { fold in
      let count = Double(present[fold])
      let share = count > 0 ? Double(rare[fold]) / count : 0
      return NumberSummary.Fold(
        present: present[fold], missing: 0,
        least: rare[fold] < present[fold] ? common : rare[fold] > 0 ? value : .infinity,
        greatest: rare[fold] > 0 ? value : present[fold] > 0 ? common : -.infinity,
        mean: share, squares: count * share * (1 - share))
    }
  }
}
