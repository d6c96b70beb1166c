/// A number column of one fit's design, from the layout's: as one difference and one quotient,
/// which rounds least.
struct StandardisedNumber: Sendable {
  private let centre: Double
  private let unit: Double
  private let mean: Double
  private let scale: Double

  init(_ number: DesignLayout.Number, _ moments: NumberMoments) {
    let deviation = moments.deviation * number.unit
    let mean = number.centre + moments.mean * number.unit
    if abs(mean) < 1e6 * deviation {
      // In the column's own units: the mean is then the one that the intercept is made with.
      (centre, unit, self.mean, scale) = (number.centre, number.unit, mean, deviation)
    } else {
      // Far from 0 a mean keeps too few digits of a deviation.
      (centre, unit, self.mean, scale) = (0, 1, moments.mean, moments.deviation)
    }
  }

  func standardised(_ value: Double) -> Double { (value * unit + centre - mean) / scale }
}
