internal import LinearAlgebra
package import Parallel
internal import Results
internal import Tabular
package import Splitting

/// The linear rung: ridge or ordinary least squares for values, logistic regression for classes.
package struct LinearLearner: Learner {
  package let settings: LinearSettings

  package init(settings: LinearSettings) { self.settings = settings }

  package func train(_ rows: TrainingRows, folds: Folds, workers: Workers) throws(FitError)
    -> TrainedModel
  {
    guard !rows.features.source.columns.isEmpty else { throw .noFeatures }
    precondition(folds.assignment.count == rows.count, "folds and rows differ in length")
    return switch rows.target {
    case .values(let values):
      try train(LinearRegression(target: values), classes: [], rows: rows, folds: folds)
    case .classes(let target):
      try train(
        LogisticRegression(target: target), classes: target.classes.map(\.string), rows: rows,
        folds: folds)
    }
  }

  private func train(
    _ family: some LinearFamily, classes: [String], rows: TrainingRows, folds: Folds
  ) throws(FitError) -> TrainedModel {
    let validation = try crossValidate(family, features: rows.features, folds: folds)
    let encoder = FeatureEncoder.fit(rows.features, settings: settings.encoder)
    let design = encoder.encodeKnown(rows.features)
    let standardization = Standardization.fit(design)
    let estimate = try family.fit(
      standardization.apply(design), penalty: validation.penalty,
      confidenceLevel: settings.confidenceLevel)
    let description = LinearDescription(
      estimate, columns: encoder.columns, standardization: standardization,
      family: family.link.family(penalty: estimate.penalty), classes: classes,
      penaltyChoice: estimate.penalty == validation.penalty
        ? validation.choice : .separated(asked: validation.penalty.value),
      confidenceLevel: settings.confidenceLevel)
    let model = FittedLinear(
      encoder: encoder, standardization: standardization, estimate: estimate,
      link: family.link, linearDescription: description)
    return TrainedModel(
      model: model, outOfFold: family.link.predictions(validation.linearPredictions))
  }

  private struct CrossValidation {
    let penalty: Penalty
    let choice: LinearDescription.PenaltyChoice
    /// Out of fold, training rows × outputs.
    let linearPredictions: Matrix
  }

  private func crossValidate(
    _ family: some LinearFamily, features: Features, folds: Folds
  ) throws(FitError) -> CrossValidation {
    let penalties =
      switch settings.penalty {
      case .crossValidated: Penalty.path
      case .configured(let penalty): [penalty]
      }
    let count = features.rowCount
    var losses = [Double](repeating: 0, count: penalties.count)
    var predictions = penalties.map { _ in
      [Double](repeating: 0, count: count * family.outputCount)
    }
    for fold in 0..<folds.count {
      let design = FoldDesign(
        features, folds: folds, fold: fold, settings: settings.encoder)
      let validated = try family.validate(design, penalties: penalties)
      for (index, matrix) in validated.enumerated() {
        losses[index] += family.loss(matrix, rows: design.validationRows)
        for output in 0..<family.outputCount {
          for (position, row) in design.validationRows.enumerated() {
            predictions[index][output * count + row] = matrix[position, output]
          }
        }
      }
    }
    var best = 0
    for index in losses.indices where losses[index] < losses[best] { best = index }
    let choice: LinearDescription.PenaltyChoice =
      switch settings.penalty {
      case .configured: .configured
      case .crossValidated:
        .crossValidated(
          path: zip(penalties, losses).map { penalty, loss in
            LinearDescription.PathPoint(penalty: penalty.value, loss: loss / Double(count))
          })
      }
    return CrossValidation(
      penalty: penalties[best], choice: choice,
      linearPredictions: Matrix(
        rows: count, columns: family.outputCount, storage: predictions[best]))
  }
}
