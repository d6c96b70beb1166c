internal import Foundation

/// Student's t distribution.
package struct StudentT: Sendable {
  package let degreesOfFreedom: Double

  /// - Precondition: more than zero degrees of freedom.
  package init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0, "Student's t needs positive degrees of freedom")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// P(T ≤ t). Keeps its relative precision in the lower tail; for the upper one ask for `-t`.
  package func cumulative(_ t: Double) -> Double {
    t < 0 ? upperTail(-t) : 1 - upperTail(t)
  }

  /// P(|T| ≥ |t|), the two-sided p-value of a statistic.
  package func twoSidedTail(_ t: Double) -> Double { min(1, 2 * upperTail(abs(t))) }

  /// The t with P(T ≤ t) = `probability`.
  ///
  /// - Precondition: `probability` is in 0 … 1; the ends give −∞ and ∞.
  package func quantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability is in 0 … 1")
    return probability < 0.5 ? -upperQuantile(probability) : upperQuantile(1 - probability)
  }

  /// The t with P(|T| ≥ t) = `alpha`. Written on the tail, which levels very near to 1 need.
  package func twoSidedCritical(alpha: Double) -> Double { upperQuantile(alpha / 2) }

  /// P(T ≥ t) for t ≥ 0: half of the regularised incomplete beta I(ν/2, ½) at ν/(ν + t²).
  private func upperTail(_ t: Double) -> Double {
    if t.isInfinite { return 0 }
    if degreesOfFreedom.isInfinite { return Normal.cumulative(-t) }
    return 0.5 * IncompleteBeta.halfShape(degreesOfFreedom / 2, odds: t * t / degreesOfFreedom)
  }

  private func density(_ t: Double) -> Double {
    let half = degreesOfFreedom / 2
    return exp(
      IncompleteBeta.logGammaHalfStep(half) - (half + 0.5) * log1p(t * t / degreesOfFreedom))
      / (Double.pi * degreesOfFreedom).squareRoot()
  }

  /// The t ≥ 0 with P(T ≥ t) = `tail` ≤ ½, by Newton's steps on the logarithm of the tail, kept
  /// inside a bracket.
  private func upperQuantile(_ tail: Double) -> Double {
    if tail == 0 { return .infinity }
    if tail >= 0.5 { return 0 }
    if degreesOfFreedom.isInfinite { return -Normal.quantile(tail) }
    var lower = 0.0
    var upper = max(1, -Normal.quantile(tail))
    while upperTail(upper) > tail {
      lower = upper
      upper *= 2
    }
    var t = min(upper, max(lower, -Normal.quantile(tail)))
    for _ in 0..<200 {
      let reached = upperTail(t)
      if reached > tail { lower = t } else { upper = t }
      let step = log(reached / tail) * reached / density(t)
      var next = t + step
      if !(next > lower && next < upper) { next = 0.5 * (lower + upper) }
      if abs(next - t) <= 2 * t.ulp { return next }
      t = next
    }
    return t
  }
}
