internal import LinearAlgebra

extension NewtonSolver {
  /// −(H + λI)⁻¹ gradient by conjugate gradients, preconditioned with the diagonal, as exact as
  /// Newton's method can use so far from the minimum (Dembo, Eisenstat & Steihaug, 1982).
  func stepByConjugateGradients(
    _ gradient: Matrix, _ probabilities: Matrix, relativeNorm: Double
  ) -> Matrix {
    var diagonal = likelihood.hessianDiagonal(probabilities)
    for index in diagonal.storage.indices {
      let curvature = diagonal.storage[index] + penaltyOfRow(index % gradient.rows)
      diagonal.storage[index] = curvature > 0 ? curvature : 1
    }
    var solution = Matrix(rows: gradient.rows, columns: gradient.columns)
    var residual = solution.adding(gradient, times: -1)
    var scaled = residual.divided(by: diagonal)
    var direction = scaled
    var product = residual.inner(scaled)
    let goal = residual.euclideanNorm * min(0.1, relativeNorm.squareRoot())
    for _ in 0..<2 * gradient.storage.count {
      guard residual.euclideanNorm > goal else { break }
      var image = likelihood.hessian(probabilities, times: direction)
      image = image.adding(direction.withoutFirstRow, times: penalty)
      let curvature = direction.inner(image)
      guard curvature > 0 else { break }
      let length = product / curvature
      solution = solution.adding(direction, times: length)
      residual = residual.adding(image, times: -length)
      scaled = residual.divided(by: diagonal)
      let next = residual.inner(scaled)
      direction = scaled.adding(direction, times: next / product)
      product = next
    }
    return solution
  }

  private func penaltyOfRow(_ row: Int) -> Double { row == 0 ? 0 : penalty }
}
