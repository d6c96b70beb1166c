internal import Foundation
internal import LinearAlgebra
internal import Splitting

/// Logistic fits on one design, at each penalty of a path and by each fit.
///
/// The fit on all rows leads. From its minimum at one penalty a step that needs no look at the
/// data gives its start at the next ones; several of these are solved together where the step is
/// short. Its slopes, kept by fold, give each fold's fit a start one step from its own minimum.
struct LogisticPath {
  let data: LogisticData
  private(set) var coordinates: [LogisticCoordinates]
  /// Of the designs' fits, those that are solved here; the leader is the last.
  let fits: [Int]
  private var solver: LogisticSolver
  /// By fit, then by the penalty's index.
  private(set) var problems: [Int: [Int: LogisticProblem]] = [:]

  /// To choose a penalty by, no more digits are needed: with the last step, some seven hold.
  private static let pathTolerance = 1e-6
  /// A fit that could gain (10⁻⁷ rows)² more has a mean loss on other rows that is right to some
  /// 10⁻⁷: by the square root, since those rows' loss has a slope where the fit's own has none.
  /// Where a level never has a class in the fit's rows, a row that has both still moves it more.
  private static let pathGain = 1e-7
  static let finalTolerance = 1e-10

  init(_ data: LogisticData, fits: [Int], coordinates: [LogisticCoordinates]) {
    self.data = data
    self.fits = fits
    self.coordinates = coordinates
    solver = LogisticSolver(data, coordinates: coordinates)
  }

  private var leader: Int { fits[fits.count - 1] }

  /// Solves all fits at some of a path's penalties: neighbours, each after the first farther from
  /// those that were solved before.
  mutating func solve(_ indices: [Int], of penalties: [Penalty]) throws(FitError) {
    if penalties.count == 1 && penalties[0].value == 0 { return try solveUnpenalised() }
    let tolerance = penalties.count > 1 ? Self.pathTolerance : Self.finalTolerance
    var rest = indices[...]
    while let first = rest.first {
      let starts = try starts(rest.map { penalties[$0].value }, from: neighbour(of: first))
      let group = rest.prefix(starts.count)
      rest = rest.dropFirst(starts.count)
      var leaders = zip(group, starts).map { index, start in
        problem(leader, penalty: penalties[index].value, tolerance: tolerance, start: start)
      }
      try solver.solve(&leaders)
      try check(leaders)
      try shareIfSlow(leaders)
      var followers: [LogisticProblem] = []
      for fit in fits.dropLast() {
        for (index, leading) in zip(group, leaders) {
          followers.append(
            problem(
              fit, penalty: penalties[index].value, tolerance: tolerance,
              start: try start(of: fit, from: leading)))
        }
      }
      try solver.solve(&followers)
      try check(followers)
      for (position, fit) in fits.dropLast().enumerated() {
        keep(followers.dropFirst(position * group.count), of: fit, at: group)
      }
      keep(leaders[...], of: leader, at: group)
    }
  }

  /// The first of these problems are of the indices.
  private mutating func keep(
    _ solved: ArraySlice<LogisticProblem>, of fit: Int, at indices: ArraySlice<Int>
  ) {
    for (index, problem) in zip(indices, solved) { problems[fit, default: [:]][index] = problem }
  }

  /// The leader at the solved penalty that is next to this one.
  private func neighbour(of index: Int) -> LogisticProblem? {
    problems[leader]?.min { abs($0.key - index) < abs($1.key - index) }?.value
  }

  /// Goes on with some penalty's problems to all digits.
  mutating func polish(penalty index: Int, fit: Int, tolerance: Double) throws(FitError) {
    guard var problem = problems[fit]?[index], problem.tolerance > tolerance else { return }
    problem.continue(to: tolerance)
    var alone = [problem]
    try solver.solve(&alone)
    try check(alone)
    problems[fit]?[index] = alone[0]
  }

  /// The validation losses at solved penalties: of each fold's rows by the fit without them.
  func validationLosses(at indices: [Int]) -> [Double] {
    let folds = fits.filter { $0 != data.design.rows.wholeFit }
    var requests: [LogisticData.Request] = []
    for fit in folds {
      for problem in indices.compactMap({ problems[fit]?[$0] }) {
        requests.append(
          LogisticData.Request(
            planes: problem.coordinates.planes(problem.parameters), fit: fit,
            purpose: .validation))
      }
    }
    let evaluations = data.evaluate(requests)
    var losses = [Double](repeating: 0, count: indices.count)
    for (index, evaluation) in evaluations.enumerated() {
      losses[index % indices.count] += evaluation.losses.reduce(0, +)
    }
    return losses
  }

  /// (H + λI)⁻¹ H (H + λI)⁻¹ at a minimum, of the design's columns; nil where there are too many
  /// parameters or where H is singular.
  func covariance(of problem: LogisticProblem) throws(FitError) -> Matrix? {
    let coordinates = problem.coordinates
    guard coordinates.parameterCount <= LogisticSolver.hessianLimit else { return nil }
    let hessian = solver.hessian(coordinates, at: problem.parameters)
    var penalised = hessian
    for index in 0..<hessian.rows where index % coordinates.height != 0 {
      penalised[index, index] += problem.penalty
    }
    let inner: Matrix
    do throws(LinearAlgebraError) {
      let inverse = try Cholesky(penalised).inverse()
      inner = inverse.multiplied(by: hessian).multiplied(by: inverse)
    } catch .notPositiveDefinite {
      return nil
    } catch {
      throw FitError(error)
    }
    guard let rowSpace = coordinates.rowSpace else { return inner }
    let basis = rowSpace.withLeadingOne.repeatedOnDiagonal(coordinates.dimensions)
    return basis.multiplied(by: inner).multiplied(by: basis.transposed)
  }

  private func problem(
    _ fit: Int, penalty: Double, tolerance: Double, start: Matrix
  ) -> LogisticProblem {
    let gain = Self.pathGain * Double(data.design.maps[fit].rowCount)
    return LogisticProblem(
      coordinates[fit], penalty: penalty, tolerance: tolerance, scale: scale(of: fit),
      start: start, gainTolerance: tolerance > Self.finalTolerance ? gain * gain : nil)
  }

  /// ½ ‖(n, Σ|x| by column)‖, the largest gradient there can be, by way of Σ|x| ≤ n · deviation.
  private func scale(of fit: Int) -> Double {
    let map = data.design.maps[fit]
    let standardization = map.standardization
    let squares = zip(standardization.deviations, standardization.scales).reduce(1.0) {
      $0 + ($1.0 / $1.1) * ($1.0 / $1.1)
    }
    return Double(map.rowCount) / 2 * squares.squareRoot()
  }

  private func check(_ problems: [LogisticProblem]) throws(FitError) {
    for problem in problems {
      if case .failed(let norm) = problem.state {
        throw .notConverged(iterations: problem.iterations, gradientNorm: norm)
      }
    }
  }

  // MARK: - Starts

  private static let strongPenalty = 1e3
  /// Chunks of a part of the rows that a start is sought on, where there are many.
  private static let presolvedChunks = 32

  /// A start at the first penalty: the minimum on a part of the rows where there are many, else
  /// the classes' shares. It is led to from the minima at stronger penalties, each near the last.
  private func presolved(penalty: Double) throws(FitError) -> Matrix {
    let rows = data.design.rows
    let null = coordinates[leader].start()
    let step = rows.chunkCount / Self.presolvedChunks
    guard step >= 3, leader == rows.wholeFit,
      coordinates[leader].parameterCount <= LogisticSolver.hessianLimit
    else { return null }
    var counts = [Int](repeating: 0, count: data.classCount)
    for chunk in stride(from: 0, to: rows.chunkCount, by: step) {
      for fold in 0..<rows.foldCount {
        for place in rows.panel(chunk: chunk, fold: fold) {
          counts[Int(data.codes[place])] += 1
        }
      }
    }
    // A class that hardly occurs in the part would lead far off.
    guard counts.allSatisfy({ $0 >= 50 }) else { return null }
    var start = null
    var strong = max(penalty, Self.strongPenalty)
    while true {
      var sampled = LogisticSolver(data, coordinates: coordinates, chunkStep: step)
      var problems = [problem(leader, penalty: strong, tolerance: 1e-3, start: start)]
      try sampled.solve(&problems)
      start = problems[0].parameters
      guard strong > penalty else { return start }
      strong = max(penalty, strong / 10)
    }
  }

  /// A new Hessian for the followers where that saves more evaluations than it costs: the leaders
  /// tell how quickly the one in hand closes in.
  private mutating func shareIfSlow(_ leaders: [LogisticProblem]) throws(FitError) {
    guard fits.count > 1, coordinates[leader].dimensions > 0,
      coordinates[leader].parameterCount <= LogisticSolver.hessianLimit
    else { return }
    let slowest = leaders.reduce(0) { max($0, $1.contraction) }
    let steps = slowest > 0 && slowest < 1 ? log(Self.pathTolerance) / log(slowest) : 100
    let running = (fits.count - 1) * leaders.count
    guard steps > 3 + solver.hessianCost(running: running) else { return }
    let middle = leaders[leaders.count / 2]
    solver.share(middle.coordinates.planes(middle.parameters), of: leader)
  }

  /// One step from the leader's minimum, by the slopes over the fit's own rows.
  private mutating func start(
    of fit: Int, from leading: LogisticProblem
  ) throws(FitError) -> Matrix {
    let own = coordinates[fit]
    guard let point = leading.point, own.presentClasses == leading.coordinates.presentClasses
    else { return own.start() }
    let near = own.parametersNear(leading.coordinates.planes(point.parameters))
    guard own.parameterCount <= LogisticSolver.hessianLimit else { return near }
    let slopes = own.slopes(
      data.design.rows.folds(of: fit).map { point.slopesOfFolds[$0] }.summed)
    var stepping = problem(fit, penalty: leading.penalty, tolerance: 1, start: near)
    guard try stepping.use(solver.sharedHessian(of: fit)),
      let step = try stepping.solve(
        slopes.adding(near.withoutFirstRow, times: leading.penalty))
    else { return near }
    return near.adding(step, times: 1)
  }

  /// Starts of the first penalties, as many as are near enough to be solved together, by the root
  /// mean square of what a step to them changes in the margins: where the step leads.
  private mutating func starts(
    _ penalties: [Double], from solved: LogisticProblem?
  ) throws(FitError) -> [Matrix] {
    guard let solved else { return [try presolved(penalty: penalties[0])] }
    let own = solved.coordinates
    guard let point = solved.point, own.dimensions > 0,
      own.parameterCount <= LogisticSolver.hessianLimit
    else { return [solved.parameters] }
    let hessian = solver.sharedHessian(of: leader)
    var starts: [Matrix] = []
    for penalty in penalties {
      var stepping = problem(leader, penalty: penalty, tolerance: 1, start: point.parameters)
      guard try stepping.use(hessian),
        let step = try stepping.solve(
          point.slopes.adding(point.parameters.withoutFirstRow, times: penalty))
      else { break }
      var weight = 0.0
      for dimension in 0..<own.dimensions {
        weight += hessian[dimension * own.height, dimension * own.height]
      }
      let change = (hessian.quadraticForm(step.storage) / weight).squareRoot()
      if !starts.isEmpty && change > Self.nearChange { break }
      starts.append(point.parameters.adding(step, times: 1))
    }
    return starts.isEmpty ? [solved.parameters] : starts
  }

  /// Hessians then differ by some hundredths.
  private static let nearChange = 0.1

  // MARK: - Without a penalty

  /// A fit alone: the weights are restricted to the design's row space where that is not all; and
  /// where the loss has no minimum, a small penalty stands in for none.
  private mutating func solveUnpenalised() throws(FitError) {
    for fit in fits {
      let plain = coordinates[fit]
      let restricted = try restrict(plain)
      var own = LogisticSolver(data, coordinates: coordinates)
      var problems = [
        LogisticProblem(
          restricted, penalty: 0, tolerance: Self.finalTolerance, scale: scale(of: fit),
          start: restricted.start())
      ]
      try own.solve(&problems)
      if case .failed = problems[0].state {
        problems = [
          problem(
            fit, penalty: Penalty.ofSeparatedClasses.value, tolerance: Self.finalTolerance,
            start: plain.start())
        ]
        own = LogisticSolver(data, coordinates: coordinates)
        try own.solve(&problems)
        try check(problems)
      }
      keep(problems[...], of: fit, at: [0])
    }
  }

  /// Ranks of unpenalised designs, by fit.
  private(set) var ranks: [Int: Int] = [:]

  private mutating func restrict(
    _ coordinates: LogisticCoordinates
  ) throws(FitError) -> LogisticCoordinates {
    let columns = coordinates.map.columns.count
    guard columns > 0 && coordinates.dimensions > 0 else { return coordinates }
    do throws(LinearAlgebraError) {
      // Weights change no row space.
      let factorization = try DesignFactorization(
        data.design, fit: coordinates.fit, columnMeans: nil
      ) { _ in 0 }
      ranks[coordinates.fit] = factorization.qr.rank
      guard !factorization.hasFullRank else { return coordinates }
      let right = try factorization.singularValues().right
      ranks[coordinates.fit] = right.columns
      return LogisticCoordinates(
        fit: coordinates.fit, map: coordinates.map, classRows: coordinates.classRows,
        rowSpace: right)
    } catch {
      throw FitError(error)
    }
  }
}
