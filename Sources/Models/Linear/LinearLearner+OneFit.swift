internal import LinearAlgebra
package import Parallel
internal import Results
package import Splitting
internal import Tabular

/// A fit on all rows alone, at a given penalty: nothing is chosen or validated.
extension LinearLearner {
  /// Makes rows ready for a fit. O(rows × columns).
  package func design(
    of features: Features, weights: [Double]? = nil, workers: Workers
  ) -> LinearDesigns {
    LinearDesigns(
      features, folds: .single(rowCount: features.rowCount), weights: weights,
      settings: settings.encoder, workers: workers)
  }

  /// The model that `train` gives at this penalty, but without standard errors.
  ///
  /// - Precondition: the design is of the target's rows.
  package func fit(
    _ target: Target, on designs: LinearDesigns, penalty: Penalty
  ) throws(FitError) -> FittedLinear {
    switch target {
    case .values(let values):
      try fit(LinearRegression(values, designs: designs), on: designs, penalty, classes: [])
    case .classes(let target):
      try fit(
        LogisticRegression(target, designs: designs), on: designs, penalty,
        classes: target.classes.map(\.string))
    }
  }

  private func fit(
    _ family: some LinearFamily, on designs: LinearDesigns, _ penalty: Penalty, classes: [String]
  ) throws(FitError) -> FittedLinear {
    var family = family
    try family.solve(penalties: [penalty])
    let estimate = try family.fit(penalty: 0, confidenceLevel: nil)
    return FittedLinear(
      designs.main, estimate: estimate, link: family.link, classes: classes,
      penaltyChoice: estimate.penalty == penalty ? .configured : .separated(asked: penalty.value),
      confidenceLevel: settings.confidenceLevel)
  }
}
