internal import LinearAlgebra

/// Centres every column of a design by its training mean and divides numbers by their population
/// deviation; indicators keep their unit.
///
/// Centring an indicator moves nothing but the intercept, which is not penalised, so the fit is
/// that of 0/1 columns; the arithmetic is better conditioned.
struct Standardization: Sendable {
  let means: [Double]
  /// Population deviation of each column.
  let deviations: [Double]
  /// What columns are divided by: the deviation of a number that varies, else 1.
  let scales: [Double]
  /// Columns that say the same of every training row, and so nothing.
  let isConstant: [Bool]

  static func fit(_ design: DesignMatrix) -> Standardization {
    let moments = design.columns.indices.map { ColumnMoments(design.column($0)) }
    return Standardization(
      means: moments.map(\.mean), deviations: moments.map(\.deviation),
      scales: zip(moments, design.columns).map { moments, column in
        if case .value = column.part, !moments.isConstant { moments.deviation } else { 1 }
      },
      isConstant: moments.map(\.isConstant))
  }

  /// The standardised columns, after a column of ones if asked for.
  func apply(_ design: DesignMatrix, withOnes: Bool = false) -> Matrix {
    let rows = design.rowCount
    let first = withOnes ? 1 : 0
    var result = Matrix(rows: rows, columns: first + means.count)
    design.values.storage.withUnsafeBufferPointer { from in
      result.storage.withUnsafeMutableBufferPointer { to in
        for row in 0..<first * rows { to[row] = 1 }
        for column in means.indices {
          let mean = means[column]
          let scale = scales[column]
          let source = column * rows
          let target = source + first * rows
          for row in 0..<rows { to[target + row] = (from[source + row] - mean) / scale }
        }
      }
    }
    return result
  }
}
