internal import LinearAlgebra
internal import Results

/// ‖y − b − X w‖² + λ‖w‖² with a standardised X, so that b is the mean of y.
struct LeastSquaresProblem {
  /// Centred columns.
  let design: Matrix
  let targetMean: Double
  /// y less its mean, in units of `targetUnit`, a power of two near its largest value: no square
  /// of it overflows.
  let target: [Double]
  let targetUnit: Double

  init(design: Matrix, target: [Double]) {
    let moments = ColumnMoments(target)
    let differences = target.map { $0 - moments.mean }
    let largest = differences.reduce(0) { max($0, abs($1)) }
    let unit =
      largest > 0 ? Double(sign: .plus, exponent: largest.exponent, significand: 1) : 1
    self.design = design
    targetMean = moments.mean
    self.target = differences.map { $0 / unit }
    targetUnit = unit
  }

  /// The minimum, by the quickest way that keeps its digits:
  /// - Cholesky of XᵀX + λI, where there is a penalty and the matrix is well conditioned;
  /// - pivoted QR of X, where there is none and X has full column rank;
  /// - else the singular values of QR's R; without a penalty, of all minima the one with the least
  ///   ‖w‖.
  func solve(penalty: Penalty) throws(LinearAlgebraError) -> LeastSquaresSolution {
    guard design.columns > 0 else { return solution(weights: [], .qr, rank: 0, inverse: nil) }
    if penalty.value > 0, design.columns <= design.rows,
      let solution = try solveByCholesky(penalty: penalty.value)
    {
      return solution
    }
    let factorization = try DesignFactorization(design)
    if penalty.value == 0 && factorization.hasFullRank { return try solveByQR(factorization.qr) }
    return try solveBySingularValues(factorization, penalty: penalty.value)
  }

  /// Below this, the normal equations may lose more than half of a double's digits.
  private static let leastReciprocalCondition = 1e-8

  private func solveByCholesky(
    penalty: Double
  ) throws(LinearAlgebraError) -> LeastSquaresSolution? {
    let gram = design.gram()
    var penalised = gram
    for index in 0..<gram.rows { penalised[index, index] += penalty }
    let cholesky: Cholesky
    do throws(LinearAlgebraError) {
      cholesky = try Cholesky(penalised)
    } catch .notPositiveDefinite {
      return nil
    }
    guard try cholesky.reciprocalCondition() > Self.leastReciprocalCondition else { return nil }
    let inverse = try cholesky.inverse()
    let shrinkage = inverse.multiplied(by: gram)
    return solution(
      weights: try cholesky.solve(design.transposedMultiplied(by: target)), .cholesky, rank: nil,
      inverse: shrinkage.multiplied(by: inverse),
      freedom: (0..<gram.rows).reduce(0) { $0 + shrinkage[$1, $1] })
  }

  private func solveByQR(_ qr: PivotedQR) throws(LinearAlgebraError) -> LeastSquaresSolution {
    let inverseUpper = try qr.inverseUpper()
    let pivoted = inverseUpper.multiplied(by: inverseUpper.transposed)
    var inverse = pivoted
    for (i, column) in qr.pivots.enumerated() {
      for (j, other) in qr.pivots.enumerated() { inverse[column, other] = pivoted[i, j] }
    }
    return solution(
      weights: try qr.solveUpper(qr.transposedQMultiplied(by: target)), .qr, rank: qr.rank,
      inverse: inverse, freedom: Double(qr.rank))
  }

  private func solveBySingularValues(
    _ factorization: DesignFactorization, penalty: Double
  ) throws(LinearAlgebraError) -> LeastSquaresSolution {
    let (left, values, right) = try factorization.singularValues()
    let projections = left.transposedMultiplied(
      by: try factorization.qr.transposedQMultiplied(by: target))
    // s / (s² + λ), written so that neither a tiny nor a huge s is squared.
    let factors = values.map { 1 / ($0 + penalty / $0) }
    var scaled = right
    for index in values.indices {
      for row in 0..<right.rows { scaled[row, index] *= factors[index] }
    }
    return solution(
      weights: right.multiplied(by: zip(projections, factors).map { $0 * $1 }), .svd,
      rank: values.count, inverse: scaled.multiplied(by: scaled.transposed),
      freedom: zip(values, factors).reduce(0) { $0 + $1.0 * $1.1 },
      rowSpace: penalty == 0 && values.count < right.rows ? right : nil)
  }

  /// `inverse` is (G + λI)⁻¹ G (G + λI)⁻¹ with G = XᵀX, the covariance of w apart from σ²;
  /// `freedom` is the trace of (G + λI)⁻¹ G, what the fit takes beside the intercept's one.
  private func solution(
    weights: [Double], _ method: LinearDescription.Solver, rank: Int?, inverse: Matrix?,
    freedom: Double = 0, rowSpace: Matrix? = nil
  ) -> LeastSquaresSolution {
    let fitted = design.multiplied(by: weights)
    var squares = 0.0
    for (value, fit) in zip(target, fitted) { squares += (value - fit) * (value - fit) }
    let rows = Double(target.count)
    let residualFreedom = rows - 1 - freedom
    var covariance: Matrix?
    // With less than one row to spare there is nothing to tell the noise from.
    if residualFreedom > 1 - 1e-6 {
      let variance = squares / residualFreedom
      var scaled = Matrix(rows: weights.count + 1, columns: weights.count + 1)
      scaled[0, 0] = variance / rows * targetUnit * targetUnit
      for column in weights.indices {
        for row in weights.indices {
          let value = inverse.map { $0[row, column] } ?? 0
          scaled[row + 1, column + 1] = value * variance * targetUnit * targetUnit
        }
      }
      covariance = scaled
    }
    return LeastSquaresSolution(
      intercept: targetMean, weights: weights.map { $0 * targetUnit }, method: method, rank: rank,
      covariance: covariance, residualFreedom: residualFreedom, rowSpace: rowSpace)
  }
}
