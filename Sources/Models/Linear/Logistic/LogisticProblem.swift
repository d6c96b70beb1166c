internal import Foundation
internal import LinearAlgebra

/// One minimum to be found: Σ log loss + ½λ‖w‖² over a fit's rows, by Newton steps with a Hessian
/// that may be of another place nearby.
struct LogisticProblem {
  let coordinates: LogisticCoordinates
  let penalty: Double
  /// Of the gradient's norm relative to `scale`, and of the next step relative to the parameters:
  /// both have to be below it.
  var tolerance: Double
  /// The largest gradient that there can be, nearly: gradients are compared to it.
  let scale: Double
  /// What may be left to gain of the loss, by half the Newton decrement, whatever the parameters
  /// still do: where a level never has a class, its weight wanders far at hardly any gain. Nil
  /// where the parameters themselves are asked for.
  private var gainTolerance: Double?

  private(set) var state = State.running
  /// Where the loss is evaluated next.
  private(set) var candidate: Matrix
  private(set) var point: Point?
  /// Steps that were taken.
  private(set) var iterations = 0
  /// H + λI, factored, and how often it was used.
  private var factor: Cholesky?
  private var usesOfFactor = 0
  /// Whether the Hessian in use was made at the point.
  private var isFactorOfPoint = false
  /// What steps by this factor told.
  private var secants = SecantPairs()
  /// Which of the shared Hessians was taken last; nil for none yet, or one of its own.
  private(set) var hessianVersion: Int?
  /// Of the last step to the one before.
  private(set) var contraction = 0.0
  private var step: Matrix?
  private var slope = 0.0
  private var length = 1.0

  enum State: Equatable {
    case running
    case converged
    case failed(gradientNorm: Double)
  }

  struct Point {
    let parameters: Matrix
    let value: Double
    /// Of the loss alone.
    let slopes: Matrix
    /// The same of the layout's coefficients, by fold.
    let slopesOfFolds: [[Double]]
  }

  init(
    _ coordinates: LogisticCoordinates, penalty: Double, tolerance: Double, scale: Double,
    start: Matrix, gainTolerance: Double? = nil
  ) {
    self.coordinates = coordinates
    self.penalty = penalty
    self.tolerance = tolerance
    self.scale = scale
    self.gainTolerance = gainTolerance
    candidate = start
    if coordinates.dimensions == 0 { state = .converged }
  }

  static let iterationLimit = 200
  /// A gradient as small as this is the rounding of its sums; steps then say nothing any more. It
  /// proves a minimum only where there is a penalty: without one, a gradient also vanishes on the
  /// way to infinite parameters.
  private static let roundingNorm = 8 * Double.ulpOfOne
  /// A gradient as small as this will do where rounding hides any further descent.
  private static let gradientTolerance = 1e-8

  /// The minimum, or the best so far.
  var parameters: Matrix { state == .converged ? candidate : point?.parameters ?? candidate }

  var gradient: Matrix? {
    point.map { $0.slopes.adding($0.parameters.withoutFirstRow, times: penalty) }
  }

  var relativeNorm: Double { (gradient?.euclideanNorm ?? .infinity) / scale }

  /// Takes what was found at the candidate. False where it does not descend: then the next
  /// candidate is nearer.
  mutating func take(_ evaluation: LogisticData.Evaluation) -> Bool {
    let slopes = coordinates.slopes(evaluation.slopes.summed)
    let value = evaluation.losses.reduce(0, +) + penaltyTerm(candidate)
    // Sums round relative to their size, and each row's loss to 1.
    let rounding = 1e-12 * abs(value) + .ulpOfOne * Double(coordinates.map.rowCount)
    if let point, let step, !(value <= point.value + 1e-4 * length * slope + rounding) {
      length *= shortening(value: value, from: point.value)
      if length < 0.01 && !isFactorOfPoint {
        // The Hessian in hand is of another place, and says little here.
        renew()
        return true
      }
      if length > 1e-10 {
        candidate = point.parameters.adding(step, times: length)
      } else {
        finish(ifNormIsBelow: Self.gradientTolerance)
      }
      return false
    }
    let before = point
    let gradientBefore = gradient
    isFactorOfPoint = false
    point = Point(
      parameters: candidate, value: value, slopes: slopes, slopesOfFolds: evaluation.slopes)
    if let before, let gradientBefore, let gradient {
      secants.add(
        change: candidate.adding(before.parameters, times: -1),
        gradientChange: gradient.adding(gradientBefore, times: -1))
    }
    if penalty == 0 && evaluation.leastLead > 0 {
      // Every row's own class is the most probable, alone: then larger parameters in the same
      // direction fit better without end.
      state = .failed(gradientNorm: relativeNorm)
    }
    return true
  }

  /// Lets the Hessian go: the next one has to be of the very point.
  private mutating func renew() {
    factor = nil
    secants.removeAll()
    step = nil
    length = 1
    contraction = 0
  }

  /// To where the parabola through what is known has its minimum, within bounds (Nocedal & Wright,
  /// 2006, section 3.5).
  private func shortening(value: Double, from start: Double) -> Double {
    let excess = value - start - slope * length
    let place = -slope * length / (2 * excess)
    return place.isFinite ? min(0.5, max(0.1, place)) : 0.1
  }

  /// Takes the Hessian of the loss at the point, or near it. False where it is singular.
  mutating func use(
    _ hessian: Matrix, version: Int? = nil, isOfPoint: Bool = false
  ) throws(FitError) -> Bool {
    hessianVersion = version
    isFactorOfPoint = isOfPoint
    var damping = 0.0
    var penalised = hessian
    let height = coordinates.height
    for index in 0..<hessian.rows where index % height != 0 { penalised[index, index] += penalty }
    while true {
      do throws(LinearAlgebraError) {
        factor = try Cholesky(penalised)
        usesOfFactor = 0
        secants.removeAll()
        return true
      } catch .notPositiveDefinite {
        // Where all probabilities are near 0 or 1, an intercept may have no curvature left.
        guard penalty > 0, damping < scale else {
          finish(ifNormIsBelow: 0)
          return false
        }
        let next = max(penalty * 1e-3, damping * 10)
        for index in 0..<hessian.rows { penalised[index, index] += next - damping }
        damping = next
      } catch {
        throw FitError(error)
      }
    }
  }

  /// By what factor the gradient and the step have to fall.
  private var distance: Double {
    if let gainTolerance {
      return max(relativeNorm / tolerance, (max(0, -slope / 2) / gainTolerance).squareRoot())
    }
    return max(
      relativeNorm / tolerance,
      (step?.largest ?? 0) / (tolerance * (1 + (point?.parameters.largest ?? 0))))
  }

  var hasFactor: Bool { factor != nil }

  /// Whether steps by the factor in hand get there so slowly that a new Hessian, which costs as
  /// much as so many evaluations, is worth it.
  func needsHessian(cost: Double) -> Bool {
    guard factor != nil else { return true }
    if length < 1 { return usesOfFactor >= 1 }
    // Secants need some steps before they tell anything: worth waiting for where a Hessian is dear.
    guard usesOfFactor >= (cost > Self.dearHessian ? 5 : 2) else { return false }
    if contraction >= 0.9 { return true }
    guard contraction > 0.02 else { return false }
    return log2(max(1, distance)) / -log2(contraction) > 2 + cost
  }

  private static let dearHessian = 4.0

  /// Computes the next step from the point; the candidate is where it leads. Converged where it is
  /// short and the gradient small: this step is known, and with it more digits hold.
  mutating func advance(_ newStep: Matrix?) throws(FitError) {
    guard let point, let gradient else { return }
    let norm = relativeNorm
    var known = newStep
    if known == nil { known = try secants.step(gradient, by: solve) }
    guard let newStep = known else { return }
    let before = step.map { $0.euclideanNorm * length } ?? 0
    contraction = before > 0 ? newStep.euclideanNorm / before : 0
    usesOfFactor += 1
    step = newStep
    length = 1
    slope = gradient.inner(newStep)
    candidate = point.parameters.adding(newStep, times: 1)
    iterations += 1
    if norm <= tolerance && newStep.largest <= tolerance * (1 + point.parameters.largest) {
      state = .converged
    } else if norm <= tolerance, let gainTolerance, -slope / 2 <= gainTolerance {
      state = .converged
    } else if penalty > 0 && norm <= min(tolerance, Self.roundingNorm) {
      candidate = point.parameters
      state = .converged
    } else if iterations >= Self.iterationLimit {
      finish(ifNormIsBelow: 0)
    }
  }

  /// −(H + λI)⁻¹ of a gradient.
  func solve(_ gradient: Matrix) throws(FitError) -> Matrix? {
    guard let factor else { return nil }
    do throws(LinearAlgebraError) {
      let solution = try factor.solve(gradient.storage.map { -$0 })
      return Matrix(rows: gradient.rows, columns: gradient.columns, storage: solution)
    } catch {
      throw FitError(error)
    }
  }

  /// Goes on from where it stands, to a finer tolerance.
  mutating func `continue`(to tolerance: Double) {
    self.tolerance = tolerance
    gainTolerance = nil
    guard coordinates.dimensions > 0 else { return }
    state = .running
    // What was left to the last step has not been evaluated: it is taken as a new start.
    point = nil
    step = nil
    contraction = 0
  }

  private mutating func finish(ifNormIsBelow limit: Double) {
    let norm = relativeNorm
    guard norm <= limit else {
      state = .failed(gradientNorm: norm)
      return
    }
    if let point { candidate = point.parameters }
    state = .converged
  }

  private func penaltyTerm(_ parameters: Matrix) -> Double {
    guard penalty > 0 else { return 0 }
    let weights = parameters.withoutFirstRow
    return penalty / 2 * weights.inner(weights)
  }
}

extension [[Double]] {
  /// The vectors' sum, in their order.
  var summed: [Double] {
    guard var total = first else { return [] }
    for vector in dropFirst() {
      for index in total.indices { total[index] += vector[index] }
    }
    return total
  }
}
