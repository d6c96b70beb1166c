internal import LinearAlgebra
internal import Parallel
internal import Results
internal import Statistics

/// Ridge or ordinary least squares: Σ squared error + λ‖w‖².
struct LinearRegression: LinearFamily {
  private let designs: LinearDesigns
  private let target: LeastSquaresTarget
  /// By fit.
  private let problems: [LeastSquaresProblem]
  private var penalties: [Penalty] = []
  /// `coefficients[fold][penalty]`, of the layout's columns, in the target's scaled units.
  private var coefficients: [[[Double]]] = []

  /// Makes the normal equations of all fits in one pass over the data.
  init(_ values: [Double], designs: LinearDesigns) {
    let target = LeastSquaresTarget(values, rows: designs.rows)
    let grams: [[Matrix]?] = designs.designs.map { design in
      design.layout.width <= designs.rows.count ? design.grams(target: target) : nil
    }
    problems = designs.ofFit.enumerated().map { fit, index in
      let design = designs.designs[index]
      let map = design.maps[fit]
      let equations = grams[index].flatMap { grams in
        designs.rows.fits.contains(fit) && map.columns.count <= map.rowCount
          ? NormalEquations(
            grams, map: map, folds: designs.rows.folds(of: fit), targetMean: target.means[fit],
            isWeighted: designs.rows.weights != nil)
          : nil
      }
      return LeastSquaresProblem(design: design, fit: fit, target: target, equations: equations)
    }
    self.designs = designs
    self.target = target
  }

  var link: LinearLink { .identity }

  var outputCount: Int { 1 }

  mutating func solve(penalties: [Penalty]) throws(FitError) {
    self.penalties = penalties
    let problems = problems
    let solved = designs.main.workers.map(designs.rows.fits.count - 1) { fold in
      Result { () throws(LinearAlgebraError) in
        let problem = problems[fold]
        // Many penalties share one factorisation; a single one is solved as the final model is.
        if penalties.count > 1 && penalties.allSatisfy({ $0.value > 0 }) {
          let path = try problem.path()
          return penalties.map { problem.layoutCoefficients(path.weights(at: $0)) }
        }
        var vectors: [[Double]] = []
        for penalty in penalties {
          vectors.append(problem.layoutCoefficients(try problem.weights(at: penalty)))
        }
        return vectors
      }
    }
    do {
      coefficients = []
      for fold in solved { coefficients.append(try fold.get()) }
    } catch {
      throw FitError(error)
    }
  }

  mutating func validationLosses(penalties: [Penalty]) throws(FitError) -> [Double?] {
    try solve(penalties: penalties)
    var losses = [Double](repeating: 0, count: penalties.count)
    let count = penalties.count
    let target = target
    let positions = designs.rows.positions
    let weights = designs.rows.weights
    for (design, ofFold) in designs.byDesign(coefficients) {
      let sums = design.reducePredictions(by: ofFold, count: count) { places, predictions, sums in
        for (index, place) in places.enumerated() {
          let truth = target[Int(positions[place])]
          let weight = weights.map { $0[place] } ?? 1
          for penalty in 0..<count {
            let difference = truth - predictions[index * count + penalty]
            sums[penalty] += weight * difference * difference
          }
        }
      }
      for index in losses.indices { losses[index] += sums[index] * target.unit * target.unit }
    }
    return losses
  }

  func foldCoefficients(penalty index: Int) -> [[[Double]]] {
    coefficients.map { fold in
      var inUnits = fold[index].map { $0 * target.unit }
      inUnits[0] += target.centre
      return [inUnits]
    }
  }

  func fit(penalty index: Int, confidenceLevel: Double?) throws(FitError) -> LinearEstimate {
    let solution: LeastSquaresSolution
    do {
      solution = try problems[designs.rows.wholeFit].solve(penalty: penalties[index])
    } catch {
      throw FitError(error)
    }
    let covariance =
      confidenceLevel == nil || designs.rows.weights != nil ? nil : solution.covariance
    var criticalValue = Double.nan
    if let confidenceLevel, covariance != nil {
      criticalValue = StudentT(degreesOfFreedom: solution.residualFreedom)
        .twoSidedCritical(alpha: 1 - confidenceLevel)
    }
    return LinearEstimate(
      intercepts: [solution.intercept],
      weights: Matrix(rows: solution.weights.count, columns: 1, storage: solution.weights),
      covariances: covariance.map { [$0] }, criticalValue: criticalValue,
      rowSpace: solution.rowSpace, penalty: penalties[index], solver: solution.method,
      rank: solution.rank, iterations: 0)
  }
}
