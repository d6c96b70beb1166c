internal import LinearAlgebra

/// What the last steps of a solver told of the Hessian: a change of the parameters, and the change
/// of the gradient that came with it.
///
/// They mend a Hessian that was made elsewhere: the step is that of the limited-memory BFGS method
/// with the Hessian in hand as its start (Nocedal & Wright, Numerical Optimization, 2006,
/// algorithm 7.4). Where the Hessian in hand is wrong in a few directions only, as after a change
/// of the penalty, a few pairs make it right there.
struct SecantPairs {
  private var pairs: [Pair] = []

  private struct Pair {
    let change: Matrix
    let gradientChange: Matrix
    /// Their inner product.
    let curvature: Double
  }

  private static let capacity = 10

  /// Keeps a pair whose curvature is positive beyond rounding; the oldest gives way.
  mutating func add(change: Matrix, gradientChange: Matrix) {
    let curvature = change.inner(gradientChange)
    guard curvature > 1e-10 * change.euclideanNorm * gradientChange.euclideanNorm else { return }
    if pairs.count == Self.capacity { pairs.removeFirst() }
    pairs.append(Pair(change: change, gradientChange: gradientChange, curvature: curvature))
  }

  mutating func removeAll() { pairs = [] }

  /// −H⁻¹ gradient, where `solve` gives −H₀⁻¹ of a vector by the Hessian in hand.
  func step<Failure>(
    _ gradient: Matrix, by solve: (Matrix) throws(Failure) -> Matrix?
  ) throws(Failure) -> Matrix? {
    var rest = gradient
    var shares: [Double] = []
    for pair in pairs.reversed() {
      let share = pair.change.inner(rest) / pair.curvature
      shares.append(share)
      rest = rest.adding(pair.gradientChange, times: -share)
    }
    guard var step = try solve(rest) else { return nil }
    for (pair, share) in zip(pairs, shares.reversed()) {
      let own = pair.gradientChange.inner(step) / pair.curvature
      step = step.adding(pair.change, times: -(share + own))
    }
    return step
  }
}
