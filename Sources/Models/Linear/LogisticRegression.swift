internal import Foundation
internal import LinearAlgebra
internal import Results
internal import Splitting
internal import Statistics

/// L2-penalised logistic regression: Σ log loss + ½λ‖w‖², with softmax over all classes where
/// there are more than two.
struct LogisticRegression: LinearFamily {
  let target: ClassTarget

  var link: LinearLink { target.classes.count == 2 ? .logistic : .softmax }

  var outputCount: Int { link == .logistic ? 1 : target.classes.count }

  /// To choose a penalty by, no more digits are needed: with the last step, about eight hold.
  private static let pathTolerance = 1e-4
  private static let finalTolerance = 1e-10
  /// The margin of a class that training rows do not have: its probability is then about 2⁻⁵²,
  /// since weights that sum to 0 over the other classes leave one of them a margin of at least 0.
  private static let absentMargin = log(Double.ulpOfOne)

  func validate(_ fold: FoldDesign, penalties: [Penalty]) throws(FitError) -> [Matrix] {
    var predictions: [Matrix] = []
    let codes = fold.fittingRows.map { target.codes[$0] }
    let tolerance = penalties.count > 1 ? Self.pathTolerance : Self.finalTolerance
    var start: LogisticFit?
    for penalty in penalties {
      let fit = try LogisticFit(
        design: fold.fitting, codes: codes, classCount: target.classes.count, penalty: penalty,
        start: start, tolerance: tolerance)
      start = fit
      let (intercepts, weights) = outputs(of: fit)
      predictions.append(
        fold.validation.multiplied(by: weights).addingToColumns(intercepts))
    }
    return predictions
  }

  /// Log losses, with probabilities of at least 2⁻⁵², so that a class that a fold did not have
  /// does not decide alone.
  func loss(_ linearPredictions: Matrix, rows: [Int]) -> Double {
    guard case .probabilities(let probabilities) = link.predictions(linearPredictions) else {
      preconditionFailure("a logistic regression predicts probabilities")
    }
    var sum = 0.0
    for (position, row) in rows.enumerated() {
      let probability = probabilities.columns[Int(target.codes[row])][position]
      sum -= log(max(probability, .ulpOfOne))
    }
    return sum
  }

  func fit(
    _ design: Matrix, penalty: Penalty, confidenceLevel: Double
  ) throws(FitError) -> LinearEstimate {
    let fit = try LogisticFit(
      design: design, codes: target.codes, classCount: target.classes.count, penalty: penalty,
      start: nil, tolerance: Self.finalTolerance)
    let (intercepts, weights) = outputs(of: fit)
    return LinearEstimate(
      intercepts: intercepts, weights: weights, covariances: try covariances(of: fit),
      criticalValue: Normal.twoSidedCritical(alpha: 1 - confidenceLevel), rowSpace: fit.rowSpace,
      penalty: fit.penalty, solver: .newton, rank: fit.rank,
      iterations: fit.minimum?.iterations ?? 0)
  }

  /// Intercepts and weights of the outputs: of the second class alone, or of every class.
  private func outputs(of fit: LogisticFit) -> (intercepts: [Double], weights: Matrix) {
    let columns = fit.columnCount
    if link == .logistic {
      guard let parameters = fit.parameters else {
        let margin = fit.presentClasses == [1] ? -Self.absentMargin : Self.absentMargin
        return ([margin], Matrix(rows: columns, columns: 1))
      }
      return (
        [parameters[0, 0]],
        Matrix(rows: columns, columns: 1, storage: Array(parameters.storage.dropFirst()))
      )
    }
    var intercepts = [Double](repeating: Self.absentMargin, count: target.classes.count)
    var weights = Matrix(rows: columns, columns: target.classes.count)
    for (position, index) in fit.presentClasses.enumerated() {
      intercepts[index] = 0
      guard let parameters = fit.parameters else { continue }
      let margins = parameters.multiplied(by: fit.contrasts.transposed)
      intercepts[index] = margins[0, position]
      for column in 0..<columns { weights[column, index] = margins[column + 1, position] }
    }
    return (intercepts, weights)
  }

  /// The covariance of each output's intercept and weights; nil where a class is absent.
  private func covariances(of fit: LogisticFit) throws(FitError) -> [Matrix]? {
    guard fit.presentClasses.count == target.classes.count,
      let parameters = try fit.parameterCovariance()
    else { return nil }
    let size = fit.columnCount + 1
    let outputs = link == .logistic ? [1] : Array(target.classes.indices)
    return outputs.map { output in
      var covariance = Matrix(rows: size, columns: size)
      for left in 0..<fit.contrasts.columns {
        for right in 0..<fit.contrasts.columns {
          let factor = fit.contrasts[output, left] * fit.contrasts[output, right]
          for column in 0..<size {
            for row in 0..<size {
              covariance[row, column] +=
                factor * parameters[left * size + row, right * size + column]
            }
          }
        }
      }
      return covariance
    }
  }
}
