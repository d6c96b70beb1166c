internal import Splitting
internal import Tabular

/// What rows that come in groups are worth, in independent rows.
struct EffectiveRows {
  let groups: Int
  /// The intraclass correlation of the target, in 0 … 1: how alike rows of one group are.
  let likeness: Double
  let rows: Double

  /// Rows that count alike and are worth as much as these (Kish 1965): (Σw)² / Σw².
  static func kish(_ weights: [Double]) -> Double {
    // Of weights near the ends of what a double holds, squares would not be.
    let largest = weights.max() ?? 0
    guard largest > 0 else { return 0 }
    let sum = weights.reduce(0) { $0 + $1 / largest }
    let squares = weights.reduce(0) { $0 + $1 / largest * ($1 / largest) }
    return sum * sum / squares
  }

  /// Rows over the design effect 1 + (m − 1)ρ (Kish 1965), where m = Σn² / Σn is the size of a row's
  /// group, on average over rows, and ρ the estimate by analysis of variance (Donner 1986): of classes
  /// that of all their indicators together. O(rows × classes).
  init(of target: Target, in group: Column, rows: [Int32]) {
    let numbers = Self.numbered(group.identities(of: rows))
    var sizes = [Int](repeating: 0, count: numbers.count)
    for group in numbers.of { sizes[group] += 1 }
    let (between, within) =
      switch target {
      case .values(let values):
        Self.squares(of: rows.map { values[Int($0)] }, numbers.of, sizes)
      case .classes(let classes):
        classes.classes.indices.reduce(into: (between: 0.0, within: 0.0)) { sums, index in
          let squares = Self.squares(
            of: rows.map { Int(classes.codes[Int($0)]) == index ? 1 : 0 }, numbers.of, sizes)
          sums.between += squares.between
          sums.within += squares.within
        }
      }
    let (n, k) = (Double(rows.count), Double(sizes.count))
    let squaredSizes = sizes.reduce(0.0) { $0 + Double($1) * Double($1) }
    groups = sizes.count
    guard n > k, k > 1 else {
      // One row a group: they are as they are. One group: whatever it tells, it tells once.
      likeness = k == 1 && n > 1 ? 1 : 0
      self.rows = k == 1 ? 1 : n
      return
    }
    let typical = (n - squaredSizes / n) / (k - 1)
    let (meanBetween, meanWithin) = (between / (k - 1), within / (n - k))
    let whole = meanBetween + (typical - 1) * meanWithin
    likeness = whole > 0 ? min(1, max(0, (meanBetween - meanWithin) / whole)) : 0
    self.rows = n / (1 + (squaredSizes / n - 1) * likeness)
  }

  /// Groups as numbers from 0, in the order of their first row.
  private static func numbered(_ identities: [UInt64]) -> (of: [Int], count: Int) {
    var numbers: [UInt64: Int] = [:]
    let of = identities.map { identity in
      if let number = numbers[identity] { return number }
      numbers[identity] = numbers.count
      return numbers.count - 1
    }
    return (of, numbers.count)
  }

  private static func squares(
    of values: [Double], _ groups: [Int], _ sizes: [Int]
  ) -> (between: Double, within: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    var sums = [Double](repeating: 0, count: sizes.count)
    var whole = 0.0
    for (value, group) in zip(values, groups) {
      sums[group] += value - mean
      whole += (value - mean) * (value - mean)
    }
    let between = zip(sums, sizes).reduce(0.0) { $0 + $1.0 * $1.0 / Double($1.1) }
    return (between, max(0, whole - between))
  }
}
