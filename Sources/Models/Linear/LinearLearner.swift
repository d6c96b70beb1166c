internal import LinearAlgebra
package import Parallel
internal import Results
internal import Tabular
package import Splitting

/// The linear rung: ridge or ordinary least squares for values, logistic regression for classes.
///
/// Where rows have weights, of 1 on average, losses are weighted. Columns are standardised as without
/// weights: that only fixes what the penalty is relative to. Coefficients then have no intervals, since
/// the classical ones take a weight for so many observations.
package struct LinearLearner: Learner {
  package let settings: LinearSettings

  package init(settings: LinearSettings) { self.settings = settings }

  package func train(_ rows: TrainingRows, folds: Folds, workers: Workers) throws(FitError)
    -> TrainedModel
  {
    guard !rows.features.source.columns.isEmpty else { throw .noFeatures }
    precondition(folds.assignment.count == rows.count, "folds and rows differ in length")
    let designs = LinearDesigns(
      rows.features, folds: folds, weights: rows.weights, settings: settings.encoder,
      workers: workers)
    return switch rows.target {
    case .values(let values):
      try train(LinearRegression(values, designs: designs), designs: designs, classes: [])
    case .classes(let target):
      try train(
        LogisticRegression(target, designs: designs), designs: designs,
        classes: target.classes.map(\.string))
    }
  }

  private func train(
    _ family: some LinearFamily, designs: LinearDesigns, classes: [String]
  ) throws(FitError) -> TrainedModel {
    var family = family
    let penalties =
      switch settings.penalty {
      case .crossValidated: Penalty.path
      case .configured(let penalty): [penalty]
      }
    let losses = try family.validationLosses(penalties: penalties)
    let best = losses.indexOfLeast
    let choice: LinearDescription.PenaltyChoice =
      switch settings.penalty {
      case .configured: .configured
      case .crossValidated:
        .crossValidated(
          path: zip(penalties, losses).compactMap { penalty, loss in
            loss.map {
              LinearDescription.PathPoint(
                penalty: penalty.value, loss: $0 / Double(designs.rows.count))
            }
          })
      }
    let outOfFold = designs.predict(by: try family.foldCoefficients(penalty: best))
    let estimate = try family.fit(penalty: best, confidenceLevel: settings.confidenceLevel)
    return TrainedModel(
      model: FittedLinear(
        designs.main, estimate: estimate, link: family.link, classes: classes,
        penaltyChoice: estimate.penalty == penalties[best]
          ? choice : .separated(asked: penalties[best].value),
        confidenceLevel: settings.confidenceLevel),
      outOfFold: family.link.predictions(outOfFold))
  }
}
