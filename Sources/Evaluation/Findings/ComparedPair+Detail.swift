internal import Results

extension ComparedPair {
  func with(_ models: (reference: ModelDetail, candidate: ModelDetail)) -> ComparedPair {
    var pair = self
    pair.models = models
    return pair
  }

  /// What lies behind the comparison at these levels; nil where the models' own was not asked for.
  func detail(levels: Levels, target: Double?) -> FindingDetail? {
    guard let models else { return nil }
    let targetTest = target.flatMap { target in
      candidateInference.map {
        FindingDetail.TargetTest(
          pValue: $0.pValue(null: target), adjustedPValue: levels.adjustedTargetPValue)
      }
    }
    return FindingDetail(
      reference: models.reference.with(standardError: referenceInference?.standardError),
      candidate: models.candidate.with(standardError: candidateInference?.standardError),
      degreesOfFreedom: liftInference?.degreesOfFreedom, targetTest: targetTest)
  }
}

extension ModelDetail {
  fileprivate func with(standardError: Double?) -> ModelDetail {
    ModelDetail(
      standardError: standardError, confusion: confusion, residuals: residuals,
      calibration: calibration)
  }
}
