internal import Statistics

/// A share of rows, with Wilson's score interval (1927). It is never empty, also where all rows or
/// none are counted.
struct Proportion: Sendable {
  let count: Int
  let rows: Int

  /// - Precondition: at least one row.
  init(count: Int, rows: Int) {
    precondition(rows > 0 && count >= 0 && count <= rows, "a share of some rows")
    self.count = count
    self.rows = rows
  }

  var estimate: Double { Double(count) / Double(rows) }

  var standardError: Double { (estimate * (1 - estimate) / Double(rows)).squareRoot() }

  func bounds(alpha: Double) -> (lower: Double, upper: Double) {
    let z = Normal.twoSidedCritical(alpha: alpha)
    let n = Double(rows)
    let centre = (estimate + z * z / (2 * n)) / (1 + z * z / n)
    let reach =
      z / (1 + z * z / n) * (estimate * (1 - estimate) / n + z * z / (4 * n * n)).squareRoot()
    // At the ends the bound is exact, whatever rounding says.
    return (
      count == 0 ? 0 : max(0, centre - reach), count == rows ? 1 : min(1, centre + reach)
    )
  }

  func pValue(null: Double) -> Double {
    if estimate == null { return 1 }
    guard null > 0 && null < 1 else { return 0 }
    let statistic = (estimate - null) / (null * (1 - null) / Double(rows)).squareRoot()
    return min(1, 2 * Normal.cumulative(-abs(statistic)))
  }
}
