package import Results
package import Splitting

extension ReferenceChoice.Score {
  /// The score of a trained baseline by its predictions for rows that it had not seen.
  package init(
    rung: String, outOfFold: ScoredPredictions, primary: Metric, target: Target,
    weights: [Double]? = nil
  ) {
    self.init(
      rung: rung,
      measurement: primary.score(truth: target, predictions: outOfFold, weights: weights))
  }
}

extension ReferenceChoice {
  /// The baseline with the best cross-validated primary metric; of equals the simpler one. Where
  /// none can be measured, the simplest.
  ///
  /// - Precondition: at least one score, in the order of the ladder.
  package static func best(of scores: [Score], primary: Metric) -> ReferenceChoice {
    precondition(!scores.isEmpty, "a reference is chosen among trained baselines")
    var best: (rung: String, value: Double)?
    for score in scores {
      guard let value = score.measurement.value else { continue }
      if let standing = best, primary.lift(of: value, over: standing.value) <= 0 { continue }
      best = (score.rung, value)
    }
    return ReferenceChoice(rung: best?.rung ?? scores[0].rung, crossValidated: scores)
  }
}
