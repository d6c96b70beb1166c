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

  private(set) var state = State.running
  /// Where the loss is evaluated next.
  private(set) var candidate: Matrix
  private(set) var point: Point?
  /// Steps that were taken.
  private(set) var iterations = 0
  /// H + λI, factored, and how often it was used.
  private var factor: Cholesky?
  private var usesOfFactor = 0
  /// Whether the Hessian in use was made for this problem alone.
  private(set) var hasOwnHessian = false
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
    start: Matrix
  ) {
    self.coordinates = coordinates
    self.penalty = penalty
    self.tolerance = tolerance
    self.scale = scale
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
  /// candidate is half as far.
  mutating func take(_ evaluation: LogisticData.Evaluation) -> Bool {
    let slopes = coordinates.slopes(evaluation.slopes.summed)
    let value = evaluation.losses.reduce(0, +) + penaltyTerm(candidate)
    // Sums round relative to their size, and each row's loss to 1.
    let rounding = 1e-12 * abs(value) + .ulpOfOne * Double(coordinates.map.rowCount)
    if let point, let step, !(value <= point.value + 1e-4 * length * slope + rounding) {
      length /= 2
      if length > 1e-10 {
        candidate = point.parameters.adding(step, times: length)
      } else {
        finish(ifNormIsBelow: Self.gradientTolerance)
      }
      return false
    }
    point = Point(
      parameters: candidate, value: value, slopes: slopes, slopesOfFolds: evaluation.slopes)
    if penalty == 0 && evaluation.leastLead > 0 {
      // Every row's own class is the most probable, alone: then larger parameters in the same
      // direction fit better without end.
      state = .failed(gradientNorm: relativeNorm)
    }
    return true
  }

  /// Takes the Hessian of the loss at the point, or near it. False where it is singular.
  mutating func use(_ hessian: Matrix, isOwn: Bool = false) throws(FitError) -> Bool {
    hasOwnHessian = isOwn
    var damping = 0.0
    var penalised = hessian
    let height = coordinates.height
    for index in 0..<hessian.rows where index % height != 0 { penalised[index, index] += penalty }
    while true {
      do throws(LinearAlgebraError) {
        factor = try Cholesky(penalised)
        usesOfFactor = 0
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
    max(
      relativeNorm / tolerance,
      (step?.largest ?? 0) / (tolerance * (1 + (point?.parameters.largest ?? 0))))
  }

  var hasFactor: Bool { factor != nil }

  /// Whether steps by the factor in hand get there so slowly that a new Hessian, which costs as
  /// much as so many evaluations, is worth it.
  func needsHessian(cost: Double) -> Bool {
    guard factor != nil else { return true }
    guard usesOfFactor >= 2 || (usesOfFactor == 1 && length < 1) else { return false }
    if length < 1 || contraction >= 0.9 { return true }
    guard contraction > 0.02 else { return false }
    return log2(max(1, distance)) / -log2(contraction) > 2 + cost
  }

  /// Computes the next step from the point; the candidate is where it leads. Converged where it is
  /// short and the gradient small: this step is known, and with it more digits hold.
  mutating func advance(_ newStep: Matrix?) throws(FitError) {
    guard let point, let gradient else { return }
    let norm = relativeNorm
    var known = newStep
    if known == nil { known = try solve(gradient) }
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
