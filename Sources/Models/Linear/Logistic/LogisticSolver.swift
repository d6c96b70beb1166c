internal import LinearAlgebra

/// Finds the minima of many problems on one design together: each pass over the data evaluates
/// all of them.
///
/// A Hessian costs much more than a gradient, and with many rows it hardly differs between folds
/// and neighbouring penalties. So steps are taken with one that was made nearby (the chord method;
/// Ortega & Rheinboldt, 1970, ch. 10) as long as they close in quickly, and a new one is made for
/// a problem where they do not. All sums are over all rows, so the minima are exact ones.
struct LogisticSolver {
  let data: LogisticData
  /// By fit.
  let coordinates: [LogisticCoordinates]
  /// Every how many chunks are looked at: with more than one, what is found is a start.
  let chunkStep: Int
  /// The Hessian that starts and first steps are taken by, of the leading fit.
  private var leading: SharedHessian?
  /// By fit, the last one that was made for it. Others do not take it: where a level never has a
  /// class in the rows of one fit, its weight runs off, the curvature there vanishes with it, and
  /// a fit whose rows have both would step far off.
  private var latest: [Int: OwnHessian] = [:]
  private var version = 0

  private struct OwnHessian {
    /// Ascending in the order in which they were made.
    let version: Int
    let hessian: Matrix
  }

  /// Up to as many parameters the Hessian is made and factored; above, conjugate gradients use
  /// products with it. A Hessian of this size takes 32 MB.
  static let hessianLimit = 2000
  /// The most problems × planes that are evaluated at once.
  private static let laneLimit = 512

  init(_ data: LogisticData, coordinates: [LogisticCoordinates], chunkStep: Int = 1) {
    self.data = data
    self.coordinates = coordinates
    self.chunkStep = chunkStep
  }

  /// How many joint evaluations of so many problems a Hessian costs, roughly: from the time that a
  /// row takes, in nanoseconds where it was measured, for a product, a gathered number, an added
  /// indicator and an exponential.
  func hessianCost(running: Int) -> Double {
    let dense = Double(data.design.bound.denseCount)
    let indicators = Double(data.design.bound.indicatorsPerRow)
    let gathering = dense + 0.5 * indicators
    // Several weightings share the products of columns.
    let gram =
      data.pairs.count == 1
      ? 0.02 * dense * dense + 0.7 * dense + indicators * (0.7 * dense + 0.5 * indicators)
      : 0.6 + 0.016 * dense * dense + 0.06 * indicators * dense
    let slopes = Double(data.planeCount) * (1.2 + 0.06 * dense + 0.2 * indicators)
    return (gathering + slopes + Double(data.pairs.count) * gram)
      / (gathering + Double(running) * slopes)
  }

  /// Solves all problems that run.
  mutating func solve(
    _ problems: inout [LogisticProblem]
  ) throws(FitError) {
    while true {
      let active = problems.indices.filter { problems[$0].state == .running }
      guard !active.isEmpty else { return }
      let batch = max(8, Self.laneLimit / data.planeCount)
      for first in stride(from: 0, to: active.count, by: batch) {
        try advance(&problems, active[first..<min(first + batch, active.count)])
      }
    }
  }

  private mutating func advance(
    _ problems: inout [LogisticProblem], _ active: ArraySlice<Int>
  ) throws(FitError) {
    let evaluations = data.evaluate(
      active.map { index in
        LogisticData.Request(
          planes: problems[index].coordinates.planes(problems[index].candidate),
          fit: problems[index].coordinates.fit, purpose: .fitting)
      }, chunkStep: chunkStep)
    for (index, evaluation) in zip(active, evaluations) {
      guard problems[index].take(evaluation), problems[index].state == .running else { continue }
      if problems[index].coordinates.parameterCount > Self.hessianLimit {
        try problems[index].advance(stepByConjugateGradients(problems[index]))
        continue
      }
      let fit = problems[index].coordinates.fit
      let running = active.count { problems[$0].coordinates.fit == fit }
      try provideHessian(&problems[index], cost: hessianCost(running: running))
      guard problems[index].state == .running else { continue }
      try problems[index].advance(nil)
    }
  }

  /// The leading Hessian's sums are kept by fold, so that it serves all fits. A problem in need of
  /// another takes what was made for its fit since, and else has a new one made where it stands.
  private mutating func provideHessian(
    _ problem: inout LogisticProblem, cost: Double
  ) throws(FitError) {
    guard problem.needsHessian(cost: cost), let point = problem.point else { return }
    let own = problem.coordinates
    guard own.rowSpace == nil else {
      _ = try problem.use(hessian(own, at: point.parameters), isOfPoint: true)
      return
    }
    if problem.hessianVersion == nil, let leading {
      _ = try problem.use(sharedHessian(of: own.fit), version: leading.version)
      return
    }
    if problem.hasFactor, let latest = latest[own.fit], latest.version != problem.hessianVersion {
      _ = try problem.use(latest.hessian, version: latest.version)
      return
    }
    let planes = own.planes(point.parameters)
    if own.fit == data.design.rows.wholeFit || leading == nil {
      share(planes, of: own.fit)
    } else {
      keep(hessian(own, at: point.parameters), of: own.fit)
    }
    guard let latest = latest[own.fit] else { return }
    _ = try problem.use(latest.hessian, version: latest.version, isOfPoint: true)
  }

  /// Makes the Hessian that problems begin with from now on, at this model of a fit.
  mutating func share(_ planes: [[Double]], of fit: Int) {
    leading = SharedHessian(
      version: version + 1, sums: data.hessianSums(planes, chunkStep: chunkStep))
    keep(sharedHessian(of: fit), of: fit)
  }

  private mutating func keep(_ hessian: Matrix, of fit: Int) {
    version += 1
    latest[fit] = OwnHessian(version: version, hessian: hessian)
  }

  /// The leading Hessian over a fit's rows, of its parameters.
  ///
  /// - Precondition: one was shared.
  mutating func sharedHessian(of fit: Int) -> Matrix {
    if let hessian = leading?.ofFit[fit] { return hessian }
    guard let sums = leading?.sums else { preconditionFailure("no Hessian is shared yet") }
    let hessian = hessian(coordinates[fit], sums: sums)
    leading?.ofFit[fit] = hessian
    return hessian
  }

  /// The Hessian of the loss at these parameters.
  func hessian(_ coordinates: LogisticCoordinates, at parameters: Matrix) -> Matrix {
    hessian(
      coordinates,
      sums: data.hessianSums(
        coordinates.planes(parameters), fit: coordinates.fit, chunkStep: chunkStep))
  }

  private func hessian(_ coordinates: LogisticCoordinates, sums: [[Matrix]]) -> Matrix {
    let folds = data.design.rows.folds(of: coordinates.fit)
    let totals = data.pairs.indices.map { pair in
      var total = sums[folds[0]][pair]
      for fold in folds.dropFirst() { total.add(sums[fold][pair]) }
      return total
    }
    return coordinates.hessian(totals, pairs: data.pairs)
  }

  /// −(H + λI)⁻¹ gradient by conjugate gradients, preconditioned with a diagonal, as exact as
  /// Newton's method can use so far from the minimum (Dembo, Eisenstat & Steihaug, 1982).
  func stepByConjugateGradients(_ problem: LogisticProblem) -> Matrix? {
    guard let point = problem.point, let gradient = problem.gradient else { return nil }
    let coordinates = problem.coordinates
    let planes = coordinates.planes(point.parameters)
    let diagonal = preconditioner(problem)
    var solution = Matrix(rows: gradient.rows, columns: gradient.columns)
    var residual = solution.adding(gradient, times: -1)
    var scaled = residual.divided(by: diagonal)
    var direction = scaled
    var product = residual.inner(scaled)
    let goal = residual.euclideanNorm * min(0.1, problem.relativeNorm.squareRoot())
    for _ in 0..<2 * gradient.storage.count {
      guard residual.euclideanNorm > goal else { break }
      var image = coordinates.slopes(
        data.hessianProduct(
          planes, direction: coordinates.planes(ofDirection: direction), fit: coordinates.fit))
      image = image.adding(direction.withoutFirstRow, times: problem.penalty)
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

  /// The Hessian's diagonal where all rows have the classes' shares for probabilities.
  private func preconditioner(_ problem: LogisticProblem) -> Matrix {
    let coordinates = problem.coordinates
    let rows = Double(coordinates.classRows.reduce(0, +))
    let shares = coordinates.classRows.map { Double($0) / rows }
    let deviations = coordinates.map.standardization.deviations
    let scales = coordinates.map.standardization.scales
    var result = Matrix(rows: coordinates.height, columns: coordinates.dimensions)
    for dimension in 0..<coordinates.dimensions {
      var mean = 0.0
      var square = 0.0
      for plane in 0..<coordinates.planeCount {
        let share = coordinates.planeCount == 1 ? shares[1] : shares[plane]
        let contrast = coordinates.contrasts[plane, dimension]
        mean += share * contrast
        square += share * contrast * contrast
      }
      for row in 0..<coordinates.height {
        let deviation =
          row == 0 || coordinates.rowSpace != nil ? 1 : deviations[row - 1] / scales[row - 1]
        let curvature = rows * deviation * deviation * max(0, square - mean * mean)
        let diagonal = curvature + (row == 0 ? 0 : problem.penalty)
        result[row, dimension] = diagonal > 0 ? diagonal : 1
      }
    }
    return result
  }
}
