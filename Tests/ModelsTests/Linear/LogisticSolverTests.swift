import Foundation
import LinearAlgebra
import Parallel
import Splitting
import Statistics
import Testing

@testable import Models

/// The solver apart from the learner: its slopes, its minima, and the way without a Hessian.
@Suite struct LogisticSolverTests {
  private func path(classes: Int, workers: Workers = .one) -> LogisticPath {
    let mixed = MixedRows(rows: 150, seed: 11)
    let designs = mixed.designs(workers: workers)
    let target = mixed.classes(classes)
    let rows = designs.rows
    let data = LogisticData(design: designs.main, codes: target.codes, classCount: classes)
    return LogisticPath(
      data, fits: Array(0...rows.wholeFit),
      coordinates: (0...rows.wholeFit).map { fit in
        LogisticCoordinates(
          fit: fit, map: designs.main.maps[fit],
          classRows: (0..<classes).map { index in
            mixed.rows(of: fit).fitting.count { target.codes[Int($0)] == Int32(index) }
          })
      })
  }

  private func somewhere(_ coordinates: LogisticCoordinates) -> Matrix {
    var parameters = coordinates.start()
    for index in parameters.storage.indices { parameters.storage[index] += 0.1 * Double(index % 3) }
    return parameters
  }

  private func evaluate(
    _ data: LogisticData, _ coordinates: LogisticCoordinates, _ parameters: Matrix
  ) -> (loss: Double, slopes: Matrix) {
    let evaluation = data.evaluate([
      LogisticData.Request(
        planes: coordinates.planes(parameters), fit: coordinates.fit, purpose: .fitting)
    ])[0]
    return (
      evaluation.losses.reduce(0, +), coordinates.slopes(evaluation.slopes.summed)
    )
  }

  @Test(arguments: [2, 3, 5], [1, 3])
  func gradientIsTheLossesSlope(classes: Int, fit: Int) {
    let path = path(classes: classes)
    let coordinates = path.coordinates[fit]
    let parameters = somewhere(coordinates)
    let slopes = evaluate(path.data, coordinates, parameters).slopes
    for index in parameters.storage.indices {
      var (above, below) = (parameters, parameters)
      above.storage[index] += 1e-5
      below.storage[index] -= 1e-5
      let slope =
        (evaluate(path.data, coordinates, above).loss
          - evaluate(path.data, coordinates, below).loss) / 2e-5
      // A central difference is off by the square of its step.
      #expect(abs(slope - slopes.storage[index]) < 1e-6)
    }
  }

  @Test(arguments: [2, 3, 5], [1, 3])
  func hessianWaysAgree(classes: Int, fit: Int) {
    let path = path(classes: classes)
    let coordinates = path.coordinates[fit]
    let parameters = somewhere(coordinates)
    let solver = LogisticSolver(path.data, coordinates: path.coordinates)
    let hessian = solver.hessian(coordinates, at: parameters)
    var direction = coordinates.start()
    for index in direction.storage.indices { direction.storage[index] = Double(index % 4) - 1.5 }
    let product = coordinates.slopes(
      path.data.hessianProduct(
        coordinates.planes(parameters), direction: coordinates.planes(ofDirection: direction),
        fit: fit))
    for (found, expected) in zip(
      product.storage, hessian.multiplied(by: direction.storage))
    {
      #expect(abs(found - expected) < 1e-10)
    }
    // And the Hessian is the slopes' slope.
    let above = evaluate(path.data, coordinates, parameters.adding(direction, times: 1e-5)).slopes
    let below = evaluate(path.data, coordinates, parameters.adding(direction, times: -1e-5)).slopes
    for index in product.storage.indices {
      let slope = (above.storage[index] - below.storage[index]) / 2e-5
      #expect(abs(slope - product.storage[index]) < 1e-5)
    }
  }

  @Test(arguments: [2, 3, 5])
  func conjugateGradientsGiveTheNewtonStep(classes: Int) throws {
    let path = path(classes: classes)
    let coordinates = path.coordinates[3]
    let start = coordinates.start()
    let solver = LogisticSolver(path.data, coordinates: path.coordinates)
    // A scale this large makes the relative norm so small that nearly all digits are asked for.
    var problem = LogisticProblem(
      coordinates, penalty: 0.7, tolerance: 1e-10, scale: 1e25, start: start)
    _ = problem.take(
      path.data.evaluate([
        LogisticData.Request(planes: coordinates.planes(start), fit: 3, purpose: .fitting)
      ])[0])
    let step = try #require(solver.stepByConjugateGradients(problem))
    #expect(try problem.use(solver.hessian(coordinates, at: start)))
    let gradient = try #require(problem.gradient)
    let expected = try #require(try problem.solve(gradient))
    for (found, expected) in zip(step.storage, expected.storage) {
      #expect(abs(found - expected) < 1e-8)
    }
  }

  @Test(arguments: [2, 3, 5], [1e-3, 1, 100])
  func gradientVanishesAtTheMinimum(classes: Int, penalty: Double) throws {
    var path = path(classes: classes)
    try path.solve([0], of: [Penalty(penalty)])
    for fit in 0...3 {
      let coordinates = path.coordinates[fit]
      let parameters = try #require(path.problems[fit]?[0]).parameters
      let gradient = evaluate(path.data, coordinates, parameters).slopes
        .adding(parameters.withoutFirstRow, times: penalty)
      #expect(gradient.euclideanNorm < 1e-10 * Double(coordinates.map.rowCount))
    }
  }

  /// Along a path, too, whose fits share Hessians and passes.
  @Test(arguments: [2, 3])
  func pathLeadsToTheMinima(classes: Int) throws {
    var path = path(classes: classes)
    try path.solve(Array(Penalty.path.indices), of: Penalty.path)
    for fit in 0...3 {
      for (index, penalty) in Penalty.path.enumerated() {
        let problem = try #require(path.problems[fit]?[index])
        let gradient = evaluate(path.data, problem.coordinates, problem.parameters).slopes
          .adding(problem.parameters.withoutFirstRow, times: penalty.value)
        #expect(gradient.euclideanNorm < 1e-5 * Double(problem.coordinates.map.rowCount))
      }
    }
  }

  /// The same parts in the same order, whoever does them.
  @Test(arguments: [2, 4])
  func answersDoNotDependOnThreads(classes: Int) throws {
    let mixed = MixedRows(rows: 700, seed: 12)
    let answers = try [1, 2, 8].map { threads in
      let designs = mixed.designs(workers: Workers(threads))
      var family = LogisticRegression(mixed.classes(classes), designs: designs)
      let losses = try family.validationLosses(penalties: [Penalty(30), Penalty(1)])
      let predictions = designs.predict(by: try family.foldCoefficients(penalty: 1))
      let estimate = try family.fit(penalty: 1, confidenceLevel: 0.9)
      return (losses, predictions, estimate.weights, estimate.covariances)
    }
    for answer in answers.dropFirst() {
      #expect(answer.0 == answers[0].0)
      #expect(answer.1 == answers[0].1)
      #expect(answer.2 == answers[0].2)
      #expect(answer.3 == answers[0].3)
    }
  }

  @Test func leastSquaresDoesNotDependOnThreads() throws {
    let mixed = MixedRows(rows: 1500, seed: 13)
    let answers = try [1, 2, 8].map { threads in
      let designs = mixed.designs(workers: Workers(threads))
      var family = LinearRegression(mixed.target, designs: designs)
      let losses = try family.validationLosses(penalties: Penalty.path)
      let predictions = designs.predict(by: family.foldCoefficients(penalty: 5))
      let estimate = try family.fit(penalty: 5, confidenceLevel: 0.9)
      return (losses, predictions, estimate.weights)
    }
    for answer in answers.dropFirst() {
      #expect(answer.0 == answers[0].0)
      #expect(answer.1 == answers[0].1)
      #expect(answer.2 == answers[0].2)
    }
  }

  @Test func contrastsAreOrthonormalAndSumToZero() {
    let contrasts = ClassContrasts.sumZero(classes: 6)
    let gram = contrasts.transposedMultiplied(by: contrasts)
    for (found, expected) in zip(gram.storage, Matrix.identity(5).storage) {
      #expect(abs(found - expected) < 1e-14)
    }
    for column in 0..<5 { #expect(abs(contrasts.column(column).reduce(0, +)) < 1e-14) }
  }
}
