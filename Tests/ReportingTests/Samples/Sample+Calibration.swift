import Results

extension Sample {
  /// Of a model whose line of log odds is near `slope`.
  static func calibration(slope: Double, inTheLarge: Double = 0) -> Calibration {
    let predicted = [0.004, 0.011, 0.027, 0.06, 0.12, 0.21, 0.34, 0.5, 0.72, 0.93]
    let bins = predicted.map { share -> Calibration.Bin in
      let observed = min(max(0.5 + slope * (share - 0.5) + 0.1 * inTheLarge, 0), 1)
      return Calibration.Bin(
        rows: 977, predicted: share, observed: observed,
        interval: Interval(
          lower: max(0, observed - 0.02), upper: min(1, observed + 0.02), level: 0.95))
    }
    func coefficient(_ value: Double) -> Calibration.Coefficient {
      Calibration.Coefficient(
        measurement: .value(value), standardError: 0.02,
        interval: Interval(lower: value - 0.04, upper: value + 0.04, level: 0.95))
    }
    return Calibration(
      subject: .probability(className: ">50K"), predicted: 0.239, observed: 0.241, bins: bins,
      inTheLarge: coefficient(inTheLarge), intercept: coefficient(0.01), slope: coefficient(slope),
      histogram: Calibration.Histogram(
        lower: 0, upper: 1, rows: (0..<40).map { 4_000 / ($0 + 1) }))
  }

  /// Of a model that says one probability of all rows.
  static let constantCalibration = Calibration(
    subject: .probability(className: ">50K"), predicted: 0.23927, observed: 0.23933,
    bins: [
      Calibration.Bin(
        rows: 9_769, predicted: 0.23927, observed: 0.23933,
        interval: Interval(lower: 0.231, upper: 0.248, level: 0.95))
    ],
    inTheLarge: Calibration.Coefficient(
      measurement: .value(0.0003), standardError: 0.0237,
      interval: Interval(lower: -0.0462, upper: 0.0468, level: 0.95)),
    intercept: Calibration.Coefficient(measurement: .unmeasurable(.constantPrediction)),
    slope: Calibration.Coefficient(measurement: .unmeasurable(.constantPrediction)),
    histogram: Calibration.Histogram(
      lower: 0, upper: 1, rows: (0..<40).map { $0 == 9 ? 9_769 : 0 }))

  /// What lies behind a finding of two classes.
  static func detail(candidate: Calibration, reference: Calibration) -> FindingDetail {
    FindingDetail(
      reference: ModelDetail(
        standardError: 0.0121, confusion: [[410, 31], [52, 107]], calibration: reference),
      candidate: ModelDetail(
        standardError: 0.0117, confusion: [[401, 40], [71, 88]], calibration: candidate),
      degreesOfFreedom: 599,
      targetTest: FindingDetail.TargetTest(pValue: 0.21, adjustedPValue: 1))
  }
}
