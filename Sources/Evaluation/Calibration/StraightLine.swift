internal import Statistics

/// The line of values by one number, by least squares, with how each row moves it.
struct StraightLine: Sendable {
  let intercept: Double
  let slope: Double
  /// As of `LogisticLine`.
  let influence: (intercept: [Double], slope: [Double])

  /// Nil where all of `x` are one number. O(rows).
  init?(_ x: [Double], values: [Double], weights: [Double]?) {
    func mean(_ value: (Int) -> Double) -> Double {
      var sum = CompensatedSum()
      var total = 0.0
      for row in x.indices {
        let weight = weights?[row] ?? 1
        sum.add(weight * value(row))
        total += weight
      }
      return sum.value / total
    }
    let centre = mean { x[$0] }
    let height = mean { values[$0] }
    let spread = mean { (x[$0] - centre) * (x[$0] - centre) }
    let scale = mean { abs(x[$0]) }
    // Less is the rounding of numbers that are one.
    guard spread.squareRoot() > 1e-14 * scale else { return nil }
    let slope = mean { (x[$0] - centre) * (values[$0] - height) } / spread
    var ofIntercept = [Double](repeating: 0, count: x.count)
    var ofSlope = ofIntercept
    for row in x.indices {
      let residual = values[row] - height - slope * (x[row] - centre)
      ofSlope[row] = residual * (x[row] - centre) / spread
      ofIntercept[row] = residual - centre * ofSlope[row]
    }
    self.slope = slope
    intercept = height - slope * centre
    influence = (ofIntercept, ofSlope)
  }
}
