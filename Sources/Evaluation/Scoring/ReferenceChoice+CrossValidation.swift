package import Results
package import Splitting

extension ReferenceChoice {
  /// A trained baseline with its predictions for rows that it had not seen.
  package struct Contender: Sendable {
    package let name: String
    package let outOfFold: ScoredPredictions

    package init(name: String, outOfFold: ScoredPredictions) {
      self.name = name
      self.outOfFold = outOfFold
    }
  }

  /// The baseline with the best cross-validated primary metric; of equals the simpler one. Where
  /// none can be measured, the simplest.
  ///
  /// - Precondition: at least one contender, in the order of the ladder.
  package static func best(
    of contenders: [Contender], primary: Metric, target: Target
  ) -> ReferenceChoice {
    precondition(!contenders.isEmpty, "a reference is chosen among trained baselines")
    let scores = contenders.map { contender in
      Score(
        rung: contender.name,
        measurement: primary.score(truth: target, predictions: contender.outOfFold))
    }
    var best: (rung: String, value: Double)?
    for score in scores {
      guard let value = score.measurement.value else { continue }
      if let standing = best, primary.lift(of: value, over: standing.value) <= 0 { continue }
      best = (score.rung, value)
    }
    return ReferenceChoice(rung: best?.rung ?? contenders[0].name, crossValidated: scores)
  }
}
