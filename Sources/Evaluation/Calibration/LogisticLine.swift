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
    let sums = ofIntercept.withUnsafeMutableBufferPointer { self.sums($0.baseAddress) }
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

  /// O(rows). Truth less probability of each row goes to `residuals`, if there are any.
  private func sums(_ residuals: UnsafeMutablePointer<Double>? = nil) -> Sums {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 5) { five in
      five.initialize(repeating: 0)
      func add(_ weights: UnsafePointer<Double>?) {
        harness_recalibrate(
          rows.x, rows.outcomes, weights, rows.x.count, intercept, slope, five.baseAddress,
          residuals)
      }
      if let weights = rows.weights {
        weights.withUnsafeBufferPointer { weights in add(weights.baseAddress) }
      } else {
        add(nil)
      }
      return Sums(gradient: (five[0], five[1]), information: (five[2], five[3], five[4]))
    }
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
