internal import LinearAlgebra
internal import Results

/// ‖y − b − X w‖² + λ‖w‖² over the rows of one fit, with a standardised X, so that b is the mean of y.
/// Where rows have weights, squares count by these, and b is the mean of y less X's mean times w.
struct LeastSquaresProblem {
  let design: FoldedDesign
  let fit: Int
  let target: LeastSquaresTarget
  /// Nil where there are more columns than rows: then the design itself is smaller.
  let equations: NormalEquations?

  /// Of the design, by weight; nil without weights, where they are 0.
  let columnMeans: [Double]?

  init(design: FoldedDesign, fit: Int, target: LeastSquaresTarget, equations: NormalEquations?) {
    self.design = design
    self.fit = fit
    self.target = target
    self.equations = equations
    columnMeans =
      design.rows.weights == nil ? nil : equations?.means ?? design.columnMeans(of: fit)
  }

  private var columns: Int { design.maps[fit].columns.count }
  private var rows: Int { design.maps[fit].rowCount }

  /// The minimum, by the quickest way that keeps its digits:
  /// - Cholesky of XᵀX + λI, where there is a penalty and the matrix is well conditioned;
  /// - pivoted QR of X, where there is none and X has full column rank;
  /// - else the singular values of QR's R; without a penalty, of all minima the one with the least
  ///   ‖w‖.
  func solve(penalty: Penalty) throws(LinearAlgebraError) -> LeastSquaresSolution {
    guard columns > 0 else {
      return solution(
        weights: [], squares: residualSquares([]), .qr, rank: 0,
        inverse: Matrix(rows: 0, columns: 0))
    }
    if penalty.value > 0, let equations,
      let solution = try solveByCholesky(equations, penalty: penalty.value)
    {
      return solution
    }
    let factorization = try factorize()
    if penalty.value == 0 && factorization.hasFullRank {
      return try solveByQR(factorization)
    }
    return try solveBySingularValues(factorization, penalty: penalty.value)
  }

  /// Weights at any positive penalty.
  func path() throws(LinearAlgebraError) -> RidgePath {
    if let equations { return try RidgePath(equations) }
    return try RidgePath(factorize())
  }

  /// The weights of the minimum alone.
  func weights(at penalty: Penalty) throws(LinearAlgebraError) -> [Double] {
    try solve(penalty: penalty).scaledWeights
  }

  private func factorize() throws(LinearAlgebraError) -> DesignFactorization {
    let mean = target.means[fit]
    return try DesignFactorization(design, fit: fit, columnMeans: columnMeans) {
      target[$0] - mean
    }
  }

  /// Coefficients of the layout's columns, for the target in its own units.
  func layoutCoefficients(_ weights: [Double]) -> [Double] {
    design.maps[fit].layoutCoefficients([intercept(weights)] + weights)
  }

  private func intercept(_ weights: [Double]) -> Double {
    guard let means = columnMeans else { return target.means[fit] }
    return zip(means, weights).reduce(target.means[fit]) { $0 - $1.0 * $1.1 }
  }

  /// Σ (y − b − x·w)² over the fit's rows, in one pass.
  private func residualSquares(_ weights: [Double]) -> Double {
    let coefficients = [layoutCoefficients(weights)]
    let used = Set(design.rows.folds(of: fit))
    return design.reducePredictions(
      by: (0..<design.rows.foldCount).map { used.contains($0) ? coefficients : nil }, count: 1
    ) { places, predictions, sums in
      var sum = 0.0
      for (index, place) in places.enumerated() {
        let difference = target[Int(design.rows.positions[place])] - predictions[index]
        sum += (design.rows.weights.map { $0[place] } ?? 1) * difference * difference
      }
      sums[0] += sum
    }[0]
  }

  /// Below this, the normal equations may lose more than half of a double's digits.
  private static let leastReciprocalCondition = 1e-8

  private func solveByCholesky(
    _ equations: NormalEquations, penalty: Double
  ) throws(LinearAlgebraError) -> LeastSquaresSolution? {
    let gram = equations.gram
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
    let weights = try cholesky.solve(equations.products)
    return solution(
      weights: weights, squares: residualSquares(weights), .cholesky, rank: nil,
      inverse: shrinkage.multiplied(by: inverse),
      freedom: (0..<gram.rows).reduce(0) { $0 + shrinkage[$1, $1] })
  }

  private func solveByQR(
    _ factorization: DesignFactorization
  ) throws(LinearAlgebraError) -> LeastSquaresSolution {
    let qr = factorization.qr
    let inverseUpper = try qr.inverseUpper()
    let pivoted = inverseUpper.multiplied(by: inverseUpper.transposed)
    var inverse = pivoted
    for (i, column) in qr.pivots.enumerated() {
      for (j, other) in qr.pivots.enumerated() { inverse[column, other] = pivoted[i, j] }
    }
    let weights = try qr.solveUpper(factorization.projections)
    return solution(
      weights: weights, squares: factorization.restSquares, .qr, rank: qr.rank, inverse: inverse,
      freedom: Double(qr.rank))
  }

  private func solveBySingularValues(
    _ factorization: DesignFactorization, penalty: Double
  ) throws(LinearAlgebraError) -> LeastSquaresSolution {
    let (left, values, right) = try factorization.singularValues()
    let projections = left.transposedMultiplied(by: factorization.projections)
    // s / (s² + λ), written so that neither a tiny nor a huge s is squared.
    let factors = values.map { 1 / ($0 + penalty / $0) }
    var scaled = right
    for index in values.indices {
      for row in 0..<right.rows { scaled[row, index] *= factors[index] }
    }
    let weights = right.multiplied(by: zip(projections, factors).map { $0 * $1 })
    return solution(
      weights: weights, squares: factorization.residualSquares(weights), .svd,
      rank: values.count, inverse: scaled.multiplied(by: scaled.transposed),
      freedom: zip(values, factors).reduce(0) { $0 + $1.0 * $1.1 },
      rowSpace: penalty == 0 && values.count < right.rows ? right : nil)
  }

  /// `inverse` is (G + λI)⁻¹ G (G + λI)⁻¹ with G = XᵀX, the covariance of w apart from σ²;
  /// `freedom` is the trace of (G + λI)⁻¹ G, what the fit takes beside the intercept's one.
  private func solution(
    weights: [Double], squares: Double, _ method: LinearDescription.Solver, rank: Int?,
    inverse: Matrix, freedom: Double = 0, rowSpace: Matrix? = nil
  ) -> LeastSquaresSolution {
    let unit = target.unit
    let residualFreedom = Double(rows) - 1 - freedom
    var covariance: Matrix?
    // With less than one row to spare there is nothing to tell the noise from.
    if residualFreedom > 1 - 1e-6 {
      let variance = squares / residualFreedom
      var scaled = Matrix(rows: weights.count + 1, columns: weights.count + 1)
      scaled[0, 0] = variance / Double(rows) * unit * unit
      for column in weights.indices {
        for row in weights.indices {
          scaled[row + 1, column + 1] = inverse[row, column] * variance * unit * unit
        }
      }
      covariance = scaled
    }
    return LeastSquaresSolution(
      intercept: target.centre + intercept(weights) * unit, weights: weights.map { $0 * unit },
      scaledWeights: weights, method: method, rank: rank, covariance: covariance,
      residualFreedom: residualFreedom, rowSpace: rowSpace)
  }
}
