internal import LinearAlgebra
internal import Tabular
internal import Parallel
package import Results
package import Splitting

/// A linear or logistic regression.
package struct FittedLinear: FittedModel {
  private let layout: DesignLayout
  /// An output a vector, of the layout's columns: these are centred, while with original
  /// coefficients large terms could cancel in the sum.
  private let coefficients: [[Double]]
  private let link: LinearLink
  /// Intercepts, and a coefficient an output for each column that varied in training.
  package let parameterCount: Int
  package let linearDescription: LinearDescription

  /// Of the fit on all the design's rows.
  init(
    _ design: FoldedDesign, estimate: LinearEstimate, link: LinearLink, classes: [String],
    penaltyChoice: LinearDescription.PenaltyChoice, confidenceLevel: Double
  ) {
    let map = design.maps[design.rows.wholeFit]
    layout = design.layout
    coefficients = estimate.intercepts.indices.map { output in
      map.layoutCoefficients([estimate.intercepts[output]] + estimate.weights.column(output))
    }
    self.link = link
    parameterCount =
      estimate.intercepts.count
      * (1 + map.standardization.isConstant.count(where: { !$0 }))
    linearDescription = LinearDescription(
      estimate, columns: map.columns, standardization: map.standardization,
      family: link.family(penalty: estimate.penalty), classes: classes,
      penaltyChoice: penaltyChoice, confidenceLevel: confidenceLevel)
  }

  package func predict(_ features: Features) throws(PredictionError) -> Predictions {
    let rows = FoldedRows(
      features, folds: nil,
      chunkRows: FoldedDesign.chunkRows(columns: features.source.columns.count))
    let design = FoldedDesign(try layout.bind(features.source), rows: rows, workers: .one)
    var result = Matrix(rows: rows.count, columns: coefficients.count)
    result.storage.withUnsafeMutableBufferPointer {
      design.predict(by: [coefficients], into: $0)
    }
    return link.predictions(result)
  }

  package var description: ModelDescription { .linear(linearDescription) }
}
