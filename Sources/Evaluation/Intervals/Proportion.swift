internal import Statistics

/// A share of rows, with Wilson's score interval (1927). It is never empty, also where all rows or
/// none are counted.
///
/// Where rows come in clusters, as many independent ones stand for them as would know the share as
/// well (Korn & Graubard 1998, Franco et al. 2019), with Student's quantiles of the clusters.
package struct Proportion: Sendable {
  package let count: Double
  package let rows: Double
  let degreesOfFreedom: Double

  /// - Precondition: more than no row.
  init(count: Double, rows: Double, degreesOfFreedom: Double = .infinity) {
    precondition(rows > 0 && count >= 0 && count <= rows, "a share of some rows")
    self.count = count
    self.rows = rows
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Of independent rows.
  package init(count: Int, rows: Int) { self.init(count: Double(count), rows: Double(rows)) }

  package var estimate: Double { count / rows }

  var standardError: Double { (estimate * (1 - estimate) / rows).squareRoot() }

  package func bounds(alpha: Double) -> (lower: Double, upper: Double) {
    let z = StudentT(degreesOfFreedom: degreesOfFreedom).twoSidedCritical(alpha: alpha)
    let n = rows
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
    let statistic = (estimate - null) / (null * (1 - null) / rows).squareRoot()
    return StudentT(degreesOfFreedom: degreesOfFreedom).twoSidedTail(statistic)
  }
}
