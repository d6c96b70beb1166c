/// A statistic of scores that can be computed again with each row counted any number of times.
package enum ScoreStatistic: Sendable {
  case averagePrecision(AveragePrecision)
  case calibrationError(CalibrationError)
  case area(ResampledArea)

  /// A value a draw; NaN where undefined.
  func values<Counts: RowCounts>(counting counts: Counts) -> SIMD16<Double> {
    switch self {
    case .averagePrecision(let curve): curve.values(counting: counts)
    case .calibrationError(let bins): bins.values(counting: counts)
    case .area(let area): area.values(counting: counts)
    }
  }

  /// With each row counted once.
  var value: Double { values(counting: EachRowOnce())[0] }
}
