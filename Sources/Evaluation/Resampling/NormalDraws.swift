internal import Statistics

/// Draws of means of rows from their limiting normal law: each mean where it was seen, with the
/// covariance of the rows. This is the bootstrap by normal multipliers of the rows (Chernozhukov,
/// Chetverikov & Kato 2013), whose law is exactly that, at the price of the means.
struct NormalDraws {
  private let means: [Double]
  /// A root L of the covariance, Σ = L·Lᵀ, by rows; lower triangular.
  private var root: [[Double]]

  /// - Precondition: the covariance is square, symmetric, and of as many means. It may be singular.
  init(means: [Double], covariance: [[Double]]) {
    self.means = means
    root = covariance
    for column in means.indices {
      // What is left of a variance beside its own rounding error: a mean that follows from the ones
      // before adds nothing.
      var left = covariance[column][column]
      for k in 0..<column { left -= root[column][k] * root[column][k] }
      let pivot =
        left > 1e-12 * covariance[column][column] ? left.squareRoot() : 0
      for row in column..<means.count {
        var rest = covariance[row][column]
        for k in 0..<column { rest -= root[row][k] * root[column][k] }
        root[row][column] = pivot > 0 ? rest / pivot : 0
      }
      for row in 0..<column { root[row][column] = 0 }
    }
  }

  /// A function of the means in each draw; draw d uses stream d. O(draws × means²).
  func map(draws: Int, seed: UInt64, _ function: ([Double]) -> Double) -> [Double] {
    var normals = means
    var drawn = means
    return (0..<draws).map { draw in
      var random = SeededRandom(seed: seed, stream: UInt64(draw))
      for place in normals.indices {
        normals[place] = random.normal()
      }
      for row in drawn.indices {
        var sum = means[row]
        for column in 0...row { sum += root[row][column] * normals[column] }
        drawn[row] = sum
      }
      return function(drawn)
    }
  }
}
