import LinearAlgebra
import Statistics
import Testing

@testable import Models

/// The solver apart from encoding: its minima, and the way without a Hessian.
@Suite struct NewtonSolverTests {
  private func likelihood(classes: Int) -> LogisticLikelihood {
    var random = SeededRandom(seed: 11)
    let rows = 80
    let values = (0..<rows * 4).map { _ in random.uniform() * 2 - 1 }
    let codes = (0..<rows).map { row in
      Int32(min(classes - 1, Int((values[row] + 1 + random.uniform()) * Double(classes) / 3)))
    }
    return LogisticLikelihood(
      design: Matrix(
        rows: rows, columns: 5, storage: [Double](repeating: 1, count: rows) + values),
      codes: codes,
      contrasts: classes == 2
        ? LogisticLikelihood.binaryContrasts
        : LogisticLikelihood.sumZeroContrasts(classes: classes))
  }

  @Test(arguments: [2, 3, 5])
  func gradientIsTheLossesSlope(classes: Int) {
    let likelihood = likelihood(classes: classes)
    var parameters = likelihood.start()
    for index in parameters.storage.indices { parameters.storage[index] += 0.1 * Double(index % 3) }
    let gradient = likelihood.gradient(likelihood.evaluate(parameters).probabilities)
    for index in parameters.storage.indices {
      var (above, below) = (parameters, parameters)
      above.storage[index] += 1e-5
      below.storage[index] -= 1e-5
      let slope = (likelihood.evaluate(above).loss - likelihood.evaluate(below).loss) / 2e-5
      // A central difference is off by the square of its step.
      #expect(abs(slope - gradient.storage[index]) < 1e-6)
    }
  }

  @Test(arguments: [2, 3, 5])
  func hessianWaysAgree(classes: Int) {
    let likelihood = likelihood(classes: classes)
    let probabilities = likelihood.evaluate(likelihood.start()).probabilities
    let hessian = likelihood.hessian(probabilities)
    var direction = likelihood.start()
    for index in direction.storage.indices { direction.storage[index] = Double(index % 4) - 1.5 }
    let product = likelihood.hessian(probabilities, times: direction).storage
    let expected = hessian.multiplied(by: direction.storage)
    let diagonal = likelihood.hessianDiagonal(probabilities).storage
    for index in product.indices {
      #expect(abs(product[index] - expected[index]) < 1e-11)
      #expect(abs(diagonal[index] - hessian[index, index]) < 1e-11)
    }
  }

  @Test(arguments: [2, 3, 5])
  func conjugateGradientsGiveTheNewtonStep(classes: Int) throws {
    let likelihood = likelihood(classes: classes)
    let solver = NewtonSolver(likelihood: likelihood, penalty: 0.7, tolerance: 1e-10)
    let start = likelihood.start()
    let probabilities = likelihood.evaluate(start).probabilities
    let gradient = likelihood.gradient(probabilities)
    // A relative norm this small asks for a residual of 1e-10.
    let step = solver.stepByConjugateGradients(gradient, probabilities, relativeNorm: 1e-20)
    var hessian = likelihood.hessian(probabilities)
    for index in 0..<hessian.rows where index % 5 != 0 { hessian[index, index] += 0.7 }
    let expected = try Cholesky(hessian).solve(gradient.storage.map { -$0 })
    for (found, expected) in zip(step.storage, expected) { #expect(abs(found - expected) < 1e-8) }
  }

  @Test(arguments: [2, 3, 5], [1e-4, 1, 100])
  func gradientVanishesAtTheMinimum(classes: Int, penalty: Double) throws {
    let likelihood = likelihood(classes: classes)
    let solver = NewtonSolver(likelihood: likelihood, penalty: penalty, tolerance: 1e-10)
    let minimum = try solver.minimise(from: likelihood.start())
    var gradient = likelihood.gradient(minimum.probabilities)
    for column in 0..<gradient.columns {
      for row in 1..<gradient.rows {
        gradient[row, column] += penalty * minimum.parameters[row, column]
      }
    }
    #expect(gradient.euclideanNorm < 1e-10 * likelihood.gradientScale)
  }

  @Test func contrastsAreOrthonormalAndSumToZero() {
    let contrasts = LogisticLikelihood.sumZeroContrasts(classes: 6)
    let gram = contrasts.transposedMultiplied(by: contrasts)
    for (found, expected) in zip(gram.storage, Matrix.identity(5).storage) {
      #expect(abs(found - expected) < 1e-14)
    }
    for column in 0..<5 { #expect(abs(contrasts.column(column).reduce(0, +)) < 1e-14) }
  }
}
