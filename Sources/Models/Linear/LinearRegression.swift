internal import LinearAlgebra
internal import Results
internal import Statistics

/// Ridge or ordinary least squares: Σ squared error + λ‖w‖².
struct LinearRegression: LinearFamily {
  let target: [Double]

  var link: LinearLink { .identity }

  var outputCount: Int { 1 }

  func validate(_ fold: FoldDesign, penalties: [Penalty]) throws(FitError) -> [Matrix] {
    let problem = LeastSquaresProblem(
      design: fold.fitting, target: fold.fittingRows.map { target[$0] })
    do {
      // Many penalties share one factorisation; a single one is solved as the final model is.
      if penalties.count > 1 && penalties.allSatisfy({ $0.value > 0 }) {
        let path = try RidgePath(problem)
        return penalties.map { penalty in
          predict(fold.validation, intercept: problem.targetMean, path.weights(at: penalty))
        }
      }
      var predictions: [Matrix] = []
      for penalty in penalties {
        let solution = try problem.solve(penalty: penalty)
        predictions.append(
          predict(fold.validation, intercept: solution.intercept, solution.weights))
      }
      return predictions
    } catch {
      throw FitError(error)
    }
  }

  func loss(_ linearPredictions: Matrix, rows: [Int]) -> Double {
    var sum = 0.0
    for (prediction, row) in zip(linearPredictions.storage, rows) {
      let error = prediction - target[row]
      sum += error * error
    }
    return sum
  }

  func fit(
    _ design: Matrix, penalty: Penalty, confidenceLevel: Double
  ) throws(FitError) -> LinearEstimate {
    let solution: LeastSquaresSolution
    do {
      solution = try LeastSquaresProblem(design: design, target: target).solve(penalty: penalty)
    } catch {
      throw FitError(error)
    }
    let criticalValue =
      solution.covariance == nil
      ? .nan
      : StudentT(degreesOfFreedom: solution.residualFreedom)
        .twoSidedCritical(alpha: 1 - confidenceLevel)
    return LinearEstimate(
      intercepts: [solution.intercept],
      weights: Matrix(rows: design.columns, columns: 1, storage: solution.weights),
      covariances: solution.covariance.map { [$0] }, criticalValue: criticalValue,
      rowSpace: solution.rowSpace, penalty: penalty, solver: solution.method, rank: solution.rank,
      iterations: 0)
  }

  private func predict(_ design: Matrix, intercept: Double, _ weights: [Double]) -> Matrix {
    let values = design.multiplied(by: weights).map { $0 + intercept }
    return Matrix(rows: design.rows, columns: 1, storage: values)
  }
}
