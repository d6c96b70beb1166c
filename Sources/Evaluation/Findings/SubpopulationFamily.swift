internal import Results
internal import Statistics

/// The hypotheses of a run over its declared subpopulations, tested as one family by Holm's
/// procedure: of each candidate in each subpopulation that the lift is zero, and that the
/// candidate's own metric is at its target. Both are two-sided, as the intervals are.
///
/// A hypothesis belongs to the family where there are rows enough to test it, whatever they show.
struct SubpopulationFamily {
  /// The levels of each pair, by candidate and subpopulation.
  let levels: [[ComparedPair.Levels]]
  let hypotheses: Int

  init(_ pairs: [[ComparedPair]], target: Double, alpha: Double) {
    var pValues: [Double] = []
    func add(_ pValue: Double?) -> Int? {
      guard let pValue else { return nil }
      pValues.append(pValue)
      return pValues.count - 1
    }
    let places = pairs.map { pairs in
      pairs.map { pair in
        (
          lift: add(pair.liftInference?.pValue(null: 0)),
          target: add(pair.candidateInference?.pValue(null: target))
        )
      }
    }
    let holm = Holm(pValues: pValues, alpha: alpha)
    hypotheses = pValues.count
    // Where nothing is tested nothing is shown; what would be needed is judged at the first step.
    let strictest = alpha / Double(max(1, pValues.count))
    levels = places.map { places in
      places.map { place in
        ComparedPair.Levels(
          lift: place.lift.map { holm.levels[$0] } ?? strictest,
          candidate: place.target.map { holm.levels[$0] } ?? strictest,
          reference: alpha, adjustedPValue: place.lift.map { holm.adjusted[$0] },
          adjustedTargetPValue: place.target.map { holm.adjusted[$0] })
      }
    }
  }
}
