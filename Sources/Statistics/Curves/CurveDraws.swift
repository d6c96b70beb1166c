internal import Foundation

/// Draws of a mean curve about the one that was seen: Student's multivariate t with the covariance of
/// the curves that the mean is of, one a part of the rows.
///
/// Parts share most of the rows that their models were fitted on, so that their curves are alike and
/// their spread alone is too small: their variance counts 1/k + r with the ratio r of validation to
/// fitting rows instead of 1/k (Nadeau & Bengio 2003).
package struct CurveDraws: Sendable {
  package let mean: [Double]
  /// By part and place, about the mean.
  private let deviations: [[Double]]
  /// 1/k + r
  private let inflation: Double

  /// - Precondition: at least two curves of one length.
  package init(_ curves: [[Double]], validationRatio: Double) {
    precondition(curves.count >= 2, "a spread needs two curves")
    let count = Double(curves.count)
    let mean = curves[0].indices.map { place in curves.reduce(0) { $0 + $1[place] } / count }
    self.mean = mean
    deviations = curves.map { curve in zip(curve, mean).map { $0 - $1 } }
    inflation = 1 / count + validationRatio
  }

  package var degreesOfFreedom: Double { Double(deviations.count - 1) }

  /// Of the mean at each place.
  package var standardErrors: [Double] {
    mean.indices.map { place in
      let squares = deviations.reduce(0) { $0 + $1[place] * $1[place] }
      return (inflation * squares / degreesOfFreedom).squareRoot()
    }
  }

  /// A function of the drawn curve in each draw; draw d uses stream d. O(draws × parts × places).
  package func map<Result>(
    draws: Int, seed: UInt64, _ function: ([Double]) -> Result
  ) -> [Result] {
    (0..<draws).map { draw in
      var random = SeededRandom(seed: seed, stream: UInt64(draw))
      // Σ z d over the parts has the covariance of the curves, k − 1 times.
      let normals = deviations.map { _ in random.normal() }
      let square = (1..<deviations.count).reduce(0.0) { sum, _ in
        let number = random.normal()
        return sum + number * number
      }
      let scale = (inflation / square).squareRoot()
      var drawn = mean
      for (normal, part) in zip(normals, deviations) {
        for place in drawn.indices { drawn[place] += scale * normal * part[place] }
      }
      return function(drawn)
    }
  }
}
