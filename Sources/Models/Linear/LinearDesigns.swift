internal import LinearAlgebra
internal import Tabular
internal import Parallel
internal import Splitting

/// The designs of one training: one that serves all fits, and others of their own for fits whose
/// columns lie too far from those of all rows.
package struct LinearDesigns {
  let rows: FoldedRows
  /// The one of the fit on all rows first.
  let designs: [FoldedDesign]
  /// By fit, its place in `designs`.
  let ofFit: [Int]

  /// `chunkRows` follows from the columns where it is not given.
  init(
    _ features: Features, folds: Folds, weights: [Double]? = nil, settings: EncoderSettings,
    workers: Workers, chunkRows: Int? = nil
  ) {
    let rows = FoldedRows(
      features, folds: folds, weights: weights,
      chunkRows: chunkRows ?? FoldedDesign.chunkRows(columns: features.source.columns.count))
    let main = FoldedDesign(
      features, rows: rows, centralFit: rows.wholeFit, settings: settings, workers: workers)
    var designs = [main]
    var ofFit = [Int](repeating: 0, count: rows.wholeFit + 1)
    for fit in rows.fits where fit != rows.wholeFit && !main.fits.contains(fit) {
      ofFit[fit] = designs.count
      designs.append(
        FoldedDesign(
          features, rows: rows, centralFit: fit, settings: settings, workers: workers))
    }
    self.rows = rows
    self.designs = designs
    self.ofFit = ofFit
  }

  /// The design of all rows.
  var main: FoldedDesign { designs[0] }

  /// The fits that a design is used for.
  func fits(of design: Int) -> [Int] { rows.fits.filter { ofFit[$0] == design } }

  /// For every design, the folds whose rows it validates, with what is known of them.
  func byDesign<Value>(_ values: [Value]) -> [(design: FoldedDesign, ofFold: [Value?])] {
    designs.indices.map { index in
      (designs[index], (0..<rows.foldCount).map { ofFit[$0] == index ? values[$0] : nil })
    }.filter { $0.ofFold.contains { $0 != nil } }
  }

  /// Out-of-fold linear predictions, training rows × outputs, by each fold's coefficients.
  func predict(by coefficients: [[[Double]]]) -> Matrix {
    let outputs = coefficients[0].count
    var result = Matrix(rows: rows.count, columns: outputs)
    result.storage.withUnsafeMutableBufferPointer { storage in
      for (design, ofFold) in byDesign(coefficients) { design.predict(by: ofFold, into: storage) }
    }
    return result
  }
}
