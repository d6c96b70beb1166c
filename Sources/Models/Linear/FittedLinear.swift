internal import LinearAlgebra
package import Results
package import Splitting

/// A linear or logistic regression.
package struct FittedLinear: FittedModel {
  private let encoder: FeatureEncoder
  private let standardization: Standardization
  /// One an output, where all columns are at their training mean.
  private let intercepts: [Double]
  /// Columns × outputs, on the standardised scale: with original coefficients, large terms could
  /// cancel in the sum.
  private let weights: Matrix
  private let link: LinearLink
  package let linearDescription: LinearDescription

  init(
    encoder: FeatureEncoder, standardization: Standardization, estimate: LinearEstimate,
    link: LinearLink, linearDescription: LinearDescription
  ) {
    self.encoder = encoder
    self.standardization = standardization
    intercepts = estimate.intercepts
    weights = estimate.weights
    self.link = link
    self.linearDescription = linearDescription
  }

  package func predict(_ features: Features) throws(PredictionError) -> Predictions {
    let design = standardization.apply(try encoder.encode(features))
    return link.predictions(design.multiplied(by: weights).addingToColumns(intercepts))
  }

  package var description: ModelDescription { .linear(linearDescription) }

  /// Intercepts, and a coefficient an output for each column that varied in training.
  package var parameterCount: Int {
    intercepts.count * (1 + standardization.isConstant.count(where: { !$0 }))
  }
}
