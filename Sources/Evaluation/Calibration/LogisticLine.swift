internal import CVectorKernels
internal import Foundation

/// The line of log odds that tells outcomes of 0 or 1 by one number, by maximum likelihood: log odds
/// of 1 = intercept + slope · x (Cox 1958). With the slope held at 1 only the intercept is fitted.
struct LogisticLine: Sendable {
  private(set) var intercept = 0.0
  private(set) var slope = 1.0
  private let isSlopeFree: Bool
  private let rows: Rows

  private struct Rows: Sendable {
    let x: [Double]
    /// Of 1 and 0.
    let outcomes: [Double]
    /// Nil where all are 1.
    let weights: [Double]?
  }

  /// A Newton step that moves the line by less than a millionth of a standard error is the last one;
  /// its own error is the square of that.
  private static let smallStep = 1e-12
  private static let shortestStep = 0x1p-30
  private static let mostSteps = 60

  /// Nil where no iteration comes to an end. O(rows × steps), of which there are about seven.
  ///
  /// - Precondition: `x` is finite, and neither class is apart from the other along it (`isSeparated`).
  init?(_ x: [Double], outcomes: [Double], weights: [Double]?, isSlopeFree: Bool) {
    rows = Rows(x: x, outcomes: outcomes, weights: weights)
    self.isSlopeFree = isSlopeFree
    // From a level line Newton's steps are safe, also where some of x are far out.
    if isSlopeFree { slope = 0 }
    var sums = sums()
    for _ in 0..<Self.mostSteps {
      guard let step = step(sums) else { return nil }
      let slopeAlong = sums.gradient.0 * step.0 + sums.gradient.1 * step.1
      let start = (intercept, slope)
      var length = 1.0
      while true {
        intercept = start.0 + length * step.0
        slope = start.1 + length * step.1
        sums = self.sums()
        // The log likelihood is concave: along the step its slope falls. A step that goes so far
        // beyond the top that the slope there is steeper than it was here is cut.
        if abs(sums.gradient.0 * step.0 + sums.gradient.1 * step.1) <= slopeAlong { break }
        length /= 2
        // At the top, rounding errors alone decide.
        if length < Self.shortestStep { break }
      }
      if slopeAlong <= Self.smallStep { return }
    }
    return nil
  }

  /// How each row moves intercept and slope: their error is the mean of these to first order, so that
  /// their variances are those of means (the sandwich of White 1982, which holds whether or not the
  /// log odds lie on a line).
  var influence: (intercept: [Double], slope: [Double]) {
    var ofIntercept = [Double](repeating: 0, count: rows.x.count)
    var ofSlope = ofIntercept
    let sums = sums { row, residual in ofIntercept[row] = residual }
    let (a, b, c) = sums.information
    // Of sums over rows to means.
    let scale = rows.weights.map { $0.reduce(0, +) } ?? Double(rows.x.count)
    guard isSlopeFree else {
      for row in ofIntercept.indices { ofIntercept[row] *= scale / a }
      return (ofIntercept, ofSlope)
    }
    let determinant = a * c - b * b
    for row in ofIntercept.indices {
      let residual = ofIntercept[row]
      let along = residual * rows.x[row]
      ofIntercept[row] = scale * (c * residual - b * along) / determinant
      ofSlope[row] = scale * (a * along - b * residual) / determinant
    }
    return (ofIntercept, ofSlope)
  }

  /// The gradient of the log likelihood, and minus its second derivatives: by the intercept alone, by
  /// both, by the slope alone.
  private struct Sums {
    var gradient = (0.0, 0.0)
    var information = (0.0, 0.0, 0.0)
  }

  private func step(_ sums: Sums) -> (Double, Double)? {
    let (a, b, c) = sums.information
    if !isSlopeFree { return a > 0 ? (sums.gradient.0 / a, 0) : nil }
    let determinant = a * c - b * b
    guard determinant > 0, determinant.isFinite else { return nil }
    return (
      (c * sums.gradient.0 - b * sums.gradient.1) / determinant,
      (a * sums.gradient.1 - b * sums.gradient.0) / determinant
    )
  }

  private func sums() -> Sums { sums { _, _ in } }

  /// Truth less probability of each row goes to `see`.
  @inline(__always)
  private func sums(_ see: (_ row: Int, _ residual: Double) -> Void) -> Sums {
    var total = Sums()
    let count = rows.x.count
    // A panel stays in the nearest cache; its last places may be idle.
    let panel = 512
    withUnsafeTemporaryAllocation(of: Double.self, capacity: panel) { powers in
      guard let powersStart = powers.baseAddress else { return }
      powers.initialize(repeating: 0)
      for start in stride(from: 0, to: count, by: panel) {
        let end = min(count, start + panel)
        var sums = Sums()
        for row in start..<end {
          // Beyond that the power is no number.
          powers[row - start] = min(-(intercept + slope * rows.x[row]), 700)
        }
        for eight in stride(from: 0, to: end - start, by: 8) {
          harness_exponentials(powersStart + eight)
        }
        for row in start..<end {
          let power = powers[row - start]
          let probability = 1 / (1 + power)
          let residual = rows.outcomes[row] == 1 ? power * probability : -probability
          see(row, residual)
          let weight = rows.weights?[row] ?? 1
          let x = rows.x[row]
          let information = weight * power * probability * probability
          sums.gradient.0 += weight * residual
          sums.gradient.1 += weight * residual * x
          sums.information.0 += information
          sums.information.1 += information * x
          sums.information.2 += information * x * x
        }
        total.gradient.0 += sums.gradient.0
        total.gradient.1 += sums.gradient.1
        total.information.0 += sums.information.0
        total.information.1 += sums.information.1
        total.information.2 += sums.information.2
      }
    }
    return total
  }

  /// Whether a point on the number line has all rows of one outcome on one side of it, or at it, and
  /// all of the other on the other: then the likelihood has no maximum (Albert & Anderson 1984). Also
  /// where an outcome has no rows. Rows of no weight do not count. O(rows).
  static func isSeparated(_ x: [Double], outcomes: [Double], weights: [Double]?) -> Bool {
    var least = (Double.infinity, Double.infinity)
    var most = (-Double.infinity, -Double.infinity)
    for row in x.indices where weights.map({ $0[row] > 0 }) ?? true {
      if outcomes[row] == 1 {
        least.1 = min(least.1, x[row])
        most.1 = max(most.1, x[row])
      } else {
        least.0 = min(least.0, x[row])
        most.0 = max(most.0, x[row])
      }
    }
    return most.0 <= least.1 || most.1 <= least.0
  }
}
