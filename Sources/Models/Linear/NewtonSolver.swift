internal import LinearAlgebra

/// Minimises a log loss with ½λ‖w‖² by Newton's method, with halved steps where a whole one would
/// not descend. The first row of the parameters, the intercepts, is not penalised.
struct NewtonSolver {
  let likelihood: LogisticLikelihood
  let penalty: Double
  /// Of the gradient's norm relative to `LogisticLikelihood.gradientScale`, and of the next step
  /// relative to the parameters: both have to be below it.
  let tolerance: Double

  static let iterationLimit = 100
  /// Up to as many parameters the Hessian is made and factored; above, conjugate gradients use
  /// products with it. A Hessian of this size takes 72 MB.
  static let hessianLimit = 3000
  /// A gradient as small as this is the rounding of its sums; steps then say nothing any more. It
  /// proves a minimum only where there is a penalty: without one, a gradient also vanishes on the
  /// way to infinite parameters.
  private static let roundingNorm = 8 * Double.ulpOfOne
  /// A gradient as small as this will do where rounding hides any further descent.
  private static let gradientTolerance = 1e-8

  struct Minimum {
    let parameters: Matrix
    let probabilities: Matrix
    let iterations: Int
  }

  func minimise(from start: Matrix) throws(FitError) -> Minimum {
    var parameters = start
    var (probabilities, loss) = likelihood.evaluate(start)
    var value = loss + penaltyTerm(start)
    var norm = Double.infinity
    for iteration in 0..<Self.iterationLimit {
      if penalty == 0 && likelihood.isSeparated(probabilities) { break }
      let gradient = penalisedGradient(parameters, probabilities)
      norm = gradient.euclideanNorm / likelihood.gradientScale
      guard let step = try step(gradient, probabilities, relativeNorm: norm) else { break }
      if norm <= tolerance && step.largest <= tolerance * (1 + parameters.largest) {
        // This step is known; with it, twice as many digits hold.
        let last = parameters.adding(step, times: 1)
        return Minimum(
          parameters: last, probabilities: likelihood.evaluate(last).probabilities,
          iterations: iteration + 1)
      }
      if penalty > 0 && norm <= min(tolerance, Self.roundingNorm) {
        return Minimum(
          parameters: parameters, probabilities: probabilities, iterations: iteration)
      }
      let slope = zip(gradient.storage, step.storage).reduce(0) { $0 + $1.0 * $1.1 }
      var length = 1.0
      var descended = false
      while !descended && length > 1e-10 {
        let candidate = parameters.adding(step, times: length)
        let evaluated = likelihood.evaluate(candidate)
        let candidateValue = evaluated.loss + penaltyTerm(candidate)
        // The last term is the rounding of the sums.
        if candidateValue <= value + 1e-4 * length * slope + 1e-12 * abs(value) {
          (parameters, probabilities, value) = (candidate, evaluated.probabilities, candidateValue)
          descended = true
        }
        length /= 2
      }
      if !descended {
        guard norm <= Self.gradientTolerance else { break }
        return Minimum(
          parameters: parameters, probabilities: probabilities, iterations: iteration)
      }
    }
    throw .notConverged(iterations: Self.iterationLimit, gradientNorm: norm)
  }

  /// (H + λI)⁻¹ H (H + λI)⁻¹ at a minimum; nil where there are too many parameters or where H is
  /// singular.
  func covariance(at minimum: Minimum) throws(FitError) -> Matrix? {
    guard likelihood.parameterCount <= Self.hessianLimit else { return nil }
    let hessian = likelihood.hessian(minimum.probabilities)
    do throws(LinearAlgebraError) {
      let inverse = try Cholesky(penalised(hessian)).inverse()
      return inverse.multiplied(by: hessian).multiplied(by: inverse)
    } catch .notPositiveDefinite {
      return nil
    } catch {
      throw FitError(error)
    }
  }

  private func penaltyTerm(_ parameters: Matrix) -> Double {
    guard penalty > 0 else { return 0 }
    var squares = 0.0
    for column in 0..<parameters.columns {
      for row in 1..<max(1, parameters.rows) {
        squares += parameters[row, column] * parameters[row, column]
      }
    }
    return penalty / 2 * squares
  }

  private func penalisedGradient(_ parameters: Matrix, _ probabilities: Matrix) -> Matrix {
    likelihood.gradient(probabilities).adding(parameters.withoutFirstRow, times: penalty)
  }

  private func penalised(_ hessian: Matrix) -> Matrix {
    var result = hessian
    for index in 0..<hessian.rows where index % likelihood.design.columns != 0 {
      result[index, index] += penalty
    }
    return result
  }

  /// −(H + λI)⁻¹ gradient; nil where there is no penalty and H is singular.
  private func step(
    _ gradient: Matrix, _ probabilities: Matrix, relativeNorm: Double
  ) throws(FitError) -> Matrix? {
    guard likelihood.parameterCount <= Self.hessianLimit else {
      return stepByConjugateGradients(gradient, probabilities, relativeNorm: relativeNorm)
    }
    var hessian = penalised(likelihood.hessian(probabilities))
    var damping = 0.0
    while true {
      do throws(LinearAlgebraError) {
        let solution = try Cholesky(hessian).solve(gradient.storage.map { -$0 })
        return Matrix(rows: gradient.rows, columns: gradient.columns, storage: solution)
      } catch .notPositiveDefinite {
        // Where all probabilities are near 0 or 1, an intercept may have no curvature left.
        guard penalty > 0, damping < likelihood.gradientScale else { return nil }
        let next = max(penalty * 1e-3, damping * 10)
        for index in 0..<hessian.rows { hessian[index, index] += next - damping }
        damping = next
      } catch {
        throw FitError(error)
      }
    }
  }
}
