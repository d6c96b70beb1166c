internal import Statistics

/// Mean and population deviation of a design's column.
struct ColumnMoments: Sendable {
  let mean: Double
  let deviation: Double
  /// All values are the same number.
  let isConstant: Bool

  /// - Precondition: there is a value, and all are finite.
  init(_ values: [Double]) {
    var least = Double.infinity
    var greatest = -Double.infinity
    for value in values {
      least = min(least, value)
      greatest = max(greatest, value)
    }
    guard least < greatest else {
      (mean, deviation, isConstant) = (least, 0, true)
      return
    }
    // A power of two, so that dividing by it rounds nothing, and no square overflows.
    let magnitude = max(abs(least), abs(greatest))
    let unit = Double(sign: .plus, exponent: magnitude.exponent, significand: 1)
    let moments = Moments(values.map { $0 / unit })
    let variance = moments.squaredDeviations / Double(moments.count)
    (mean, deviation, isConstant) = (moments.mean * unit, variance.squareRoot() * unit, false)
  }
}
