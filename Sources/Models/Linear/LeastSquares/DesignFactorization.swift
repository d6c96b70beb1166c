internal import LinearAlgebra

/// The pivoted QR of a fit's standardised design, made from its panels, and Qᵀ of its target. Where rows
/// have weights, of the design centred by these, and of both times the roots of the weights.
struct DesignFactorization {
  let qr: PivotedQR
  /// The first min(rows, columns) values of Qᵀy.
  let projections: [Double]
  /// What of ‖y‖² no column of Q explains.
  let restSquares: Double
  private let rows: Int

  /// `target` gives a training row's value, less the fit's mean; `columnMeans` are the design's where
  /// rows have weights.
  ///
  /// - Precondition: the design has a row and a column.
  init(
    _ design: FoldedDesign, fit: Int, columnMeans: [Double]?, target: (Int) -> Double
  ) throws(LinearAlgebraError) {
    let columns = design.maps[fit].columns.count
    guard design.rows.count > Self.streamedRows else {
      self = try DesignFactorization(
        whole: design, fit: fit, columnMeans: columnMeans, target: target)
      return
    }
    var streamed = StreamedQR(columns: columns + 1)
    try design.forEachDesignPanel(of: fit, columnMeans: columnMeans) {
      (panel, positions, roots) throws(LinearAlgebraError) in
      let last = Self.values(positions, roots, target)
      try streamed.append(
        Matrix(rows: panel.rows, columns: columns + 1, storage: panel.storage + last))
    }
    rows = streamed.rows
    let height = min(rows, columns)
    var upper = Matrix(rows: height, columns: columns)
    for column in 0..<columns {
      for row in 0..<height { upper[row, column] = streamed.upper[row, column] }
    }
    qr = try PivotedQR(upper, rowCount: rows)
    let last = (0..<height).map { streamed.upper[$0, columns] }
    projections = try qr.transposedQMultiplied(by: last)
    let rest = streamed.upper.rows > height ? streamed.upper[height, columns] : 0
    restSquares = rest * rest
  }

  /// Up to as many rows are factored as one matrix, which saves the rounding of a second QR.
  private static let streamedRows = 4096

  private init(
    whole design: FoldedDesign, fit: Int, columnMeans: [Double]?, target: (Int) -> Double
  ) throws(LinearAlgebraError) {
    let map = design.maps[fit]
    var matrix = Matrix(rows: map.rowCount, columns: map.columns.count)
    var values: [Double] = []
    design.forEachDesignPanel(of: fit, columnMeans: columnMeans) { panel, positions, roots in
      for column in 0..<panel.columns {
        for row in 0..<panel.rows { matrix[values.count + row, column] = panel[row, column] }
      }
      values += Self.values(positions, roots, target)
    }
    rows = matrix.rows
    qr = try PivotedQR(matrix)
    let turned = try qr.wholeTransposedQMultiplied(by: values)
    let height = min(matrix.rows, matrix.columns)
    projections = Array(turned.prefix(height))
    restSquares = turned.dropFirst(height).reduce(0) { $0 + $1 * $1 }
  }

  private static func values(
    _ positions: ArraySlice<Int32>, _ roots: [Double]?, _ target: (Int) -> Double
  ) -> [Double] {
    let values = positions.map { target(Int($0)) }
    return roots.map { zip(values, $0).map { $0 * $1 } } ?? values
  }

  var hasFullRank: Bool { qr.rank == qr.upper.columns }

  /// ‖y − X w‖².
  func residualSquares(_ weights: [Double]) -> Double {
    let fitted = qr.upper.multiplied(by: qr.pivots.map { weights[$0] })
    return zip(projections, fitted).reduce(restSquares) {
      $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
    }
  }

  /// R = U diag(values) Vᵀ without the values that are zero to rounding, and with the rows of V in
  /// the order of the design's columns. V is then an orthonormal basis of the design's row space.
  func singularValues() throws(LinearAlgebraError) -> (
    left: Matrix, values: [Double], right: Matrix
  ) {
    let decomposition = try SingularValueDecomposition(qr.upper)
    let columns = qr.upper.columns
    let tolerance = Double(max(rows, columns)) * .ulpOfOne * decomposition.values[0]
    let rank = decomposition.values.prefix { $0 > tolerance }.count
    let size = decomposition.values.count
    let left = Matrix(
      rows: size, columns: rank, storage: Array(decomposition.left.storage.prefix(size * rank)))
    var right = Matrix(rows: columns, columns: rank)
    for (position, column) in qr.pivots.enumerated() {
      for index in 0..<rank {
        right[column, index] = decomposition.rightTransposed[index, position]
      }
    }
    return (left, Array(decomposition.values.prefix(rank)), right)
  }
}
