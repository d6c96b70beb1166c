internal import Results

/// A candidate and the reference, ready for what is told of them in parts of the test rows.
struct DetailedPair: Sendable {
  let reference: DetailedModel
  let candidate: DetailedModel
  let units: SamplingUnits
  let alpha: Double

  /// So many findings of a candidate have both models' calibration too, those of most weight: more
  /// would fill the result with what nobody reads.
  static let mostCalibrated = 100

  /// Adds what the two do on the rows at these positions; nil where they are all rows, whose
  /// calibrations stand by themselves.
  func adding(to detail: FindingDetail, rows: [Int32]?, isCalibrated: Bool) -> FindingDetail {
    let selected = isCalibrated ? rows.map { units.selecting($0) } : nil
    func of(_ model: DetailedModel, _ standardError: Double?) -> ModelDetail {
      model.detail(of: rows, selected, alpha: alpha, standardError: standardError)
    }
    return FindingDetail(
      reference: of(reference, detail.reference.standardError),
      candidate: of(candidate, detail.candidate.standardError),
      degreesOfFreedom: detail.degreesOfFreedom, targetTest: detail.targetTest)
  }
}
