internal import Results

extension ComparedPair {
  /// What lies behind the comparison at these levels, but for what the models do on its rows.
  func detail(levels: Levels, target: Double?) -> FindingDetail {
    let targetTest = target.flatMap { target in
      candidateInference.map {
        FindingDetail.TargetTest(
          pValue: $0.pValue(null: target), adjustedPValue: levels.adjustedTargetPValue)
      }
    }
    return FindingDetail(
      reference: ModelDetail(standardError: referenceInference?.standardError),
      candidate: ModelDetail(standardError: candidateInference?.standardError),
      degreesOfFreedom: liftInference?.degreesOfFreedom, targetTest: targetTest)
  }
}
