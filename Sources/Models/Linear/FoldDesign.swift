internal import LinearAlgebra
internal import Splitting

/// One fold's designs: rows to fit on, encoded and standardised by themselves, and rows to
/// validate on, encoded and standardised as those were.
struct FoldDesign {
  /// Positions among the training rows.
  let fittingRows: [Int]
  let validationRows: [Int]
  let fitting: Matrix
  let validation: Matrix

  init(_ features: Features, folds: Folds, fold: Int, settings: EncoderSettings) {
    let rows = folds.rows(of: fold)
    fittingRows = rows.fitting
    validationRows = rows.validation
    let fittingFeatures = features.selecting(fittingRows)
    let encoder = FeatureEncoder.fit(fittingFeatures, settings: settings)
    let design = encoder.encodeKnown(fittingFeatures)
    let standardization = Standardization.fit(design)
    fitting = standardization.apply(design)
    validation = standardization.apply(
      encoder.encodeKnown(features.selecting(validationRows)))
  }
}
