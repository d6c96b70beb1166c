internal import Foundation
internal import LinearAlgebra
internal import Results
internal import Splitting
internal import Statistics

/// L2-penalised logistic regression: Σ log loss + ½λ‖w‖², with softmax over all classes where
/// there are more than two.
struct LogisticRegression: LinearFamily {
  private let target: ClassTarget
  private let designs: LinearDesigns
  /// One a design.
  private var paths: [LogisticPath]

  init(_ target: ClassTarget, designs: LinearDesigns) {
    self.target = target
    self.designs = designs
    let rows = designs.rows
    var classRows = [[Int]](
      repeating: [Int](repeating: 0, count: target.classes.count), count: rows.foldCount)
    for chunk in 0..<rows.chunkCount {
      for fold in 0..<rows.foldCount {
        for place in rows.panel(chunk: chunk, fold: fold) {
          classRows[fold][Int(target.codes[Int(rows.positions[place])])] += 1
        }
      }
    }
    paths = designs.designs.enumerated().map { index, design in
      LogisticPath(
        LogisticData(design: design, codes: target.codes, classCount: target.classes.count),
        fits: designs.fits(of: index),
        coordinates: (0...rows.wholeFit).map { fit in
          LogisticCoordinates(
            fit: fit, map: design.maps[fit],
            classRows: target.classes.indices.map { index in
              rows.folds(of: fit).reduce(0) { $0 + classRows[$1][index] }
            })
        })
    }
  }

  var link: LinearLink { target.classes.count == 2 ? .logistic : .softmax }

  var outputCount: Int { link == .logistic ? 1 : target.classes.count }

  mutating func solve(penalties: [Penalty]) throws(FitError) {
    for index in paths.indices {
      try paths[index].solve(Array(penalties.indices), of: penalties)
    }
  }

  mutating func validationLosses(penalties: [Penalty]) throws(FitError) -> [Double?] {
    var search = PenaltySearch(
      count: penalties.count, start: min(Penalty.middle, penalties.count - 1))
    while let indices = search.next {
      var losses = [Double](repeating: 0, count: indices.count)
      for path in paths.indices {
        try paths[path].solve(indices, of: penalties)
        for (place, loss) in paths[path].validationLosses(at: indices).enumerated() {
          losses[place] += loss
        }
      }
      search.take(losses, of: indices)
    }
    return search.losses
  }

  mutating func foldCoefficients(penalty index: Int) throws(FitError) -> [[[Double]]] {
    var coefficients: [[[Double]]] = []
    for fold in 0..<designs.rows.foldCount {
      let problem = problem(fit: fold, penalty: index)
      coefficients.append(problem.coordinates.planes(problem.parameters))
    }
    return coefficients
  }

  mutating func fit(
    penalty index: Int, confidenceLevel: Double?
  ) throws(FitError) -> LinearEstimate {
    let whole = designs.rows.wholeFit
    try paths[0].polish(penalty: index, fit: whole, tolerance: LogisticPath.finalTolerance)
    let problem = problem(fit: whole, penalty: index)
    let planes = problem.coordinates.designCoefficients(problem.parameters)
    let columns = problem.coordinates.map.columns.count
    return LinearEstimate(
      intercepts: planes.map { $0[0] },
      weights: Matrix(
        rows: columns, columns: planes.count, storage: planes.flatMap { Array($0.dropFirst()) }),
      covariances: confidenceLevel == nil || designs.rows.weights != nil
        ? nil : try covariances(of: problem),
      criticalValue: confidenceLevel.map { Normal.twoSidedCritical(alpha: 1 - $0) } ?? .nan,
      rowSpace: problem.coordinates.rowSpace, penalty: Penalty(problem.penalty),
      solver: .newton, rank: paths[0].ranks[whole], iterations: problem.iterations)
  }

  private func problem(fit: Int, penalty index: Int) -> LogisticProblem {
    guard let problem = paths[designs.ofFit[fit]].problems[fit]?[index] else {
      preconditionFailure("fit \(fit) was not solved at this penalty")
    }
    return problem
  }

  /// The covariance of each output's intercept and weights; nil where a class is absent.
  private func covariances(of problem: LogisticProblem) throws(FitError) -> [Matrix]? {
    let coordinates = problem.coordinates
    guard coordinates.presentClasses.count == target.classes.count,
      let parameters = try paths[0].covariance(of: problem)
    else { return nil }
    let size = coordinates.map.columns.count + 1
    return (0..<coordinates.planeCount).map { output in
      var covariance = Matrix(rows: size, columns: size)
      for left in 0..<coordinates.dimensions {
        for right in 0..<coordinates.dimensions {
          let factor =
            coordinates.contrasts[output, left] * coordinates.contrasts[output, right]
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
