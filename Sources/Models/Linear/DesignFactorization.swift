internal import LinearAlgebra

/// The pivoted QR of a standardised design, and the singular values of its R when they are needed.
struct DesignFactorization {
  let qr: PivotedQR
  private let rows: Int

  /// - Precondition: the design has a row and a column.
  init(_ design: Matrix) throws(LinearAlgebraError) {
    rows = design.rows
    qr = try PivotedQR(design)
  }

  var hasFullRank: Bool { qr.rank == qr.upper.columns }

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
