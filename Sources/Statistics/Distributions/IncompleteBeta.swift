internal import Foundation

/// The regularised incomplete beta function with ½ as its second shape, which is what Student's t
/// asks for.
enum IncompleteBeta {
  /// I_x(a, ½) at x = 1 / (1 + odds). Taking the odds and not x keeps the precision where x is
  /// near to 1.
  ///
  /// - Precondition: `a` > 0, `odds` ≥ 0.
  static func halfShape(_ a: Double, odds: Double) -> Double {
    if odds == 0 { return 1 }
    let x = 1 / (1 + odds)
    let complement = odds / (1 + odds)
    // Γ(a + ½) / (Γ(a) Γ(½)) · xᵃ · (1 − x)^½
    let front =
      exp(logGammaHalfStep(a) - a * log1p(odds)) * (complement / Double.pi).squareRoot()
    if x < (a + 1) / (a + 2.5) {
      return front * continuedFraction(a, 0.5, x, complement)
    }
    return 1 - front * continuedFraction(0.5, a, complement, x)
  }

  /// log Γ(a + ½) − log Γ(a). The difference of two large logarithms would lose digits, so large
  /// `a` takes the asymptotic series (odd powers of 1/a; the first term left out is below 1e-16).
  static func logGammaHalfStep(_ a: Double) -> Double {
    if a < 20 { return lgamma(a + 0.5) - lgamma(a) }
    let inverse = 1 / a
    let square = inverse * inverse
    let series =
      -1.0 / 8 + square
      * (1.0 / 192 + square * (-1.0 / 640 + square * (17.0 / 14_336 - square * 31.0 / 18_432)))
    return 0.5 * log(a) + inverse * series
  }

  /// The even part of the continued fraction of the incomplete beta function (DLMF 8.17.22), as
  /// DiDonato and Morris (1992) write it: with `y` = 1 − x beside x, so that nothing is lost where
  /// x is near to 1. By Lentz's method; takes O(√max(a, b)) steps for x below about a/(a + b).
  private static func continuedFraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double)
    -> Double
  {
    let tiny = 1e-300
    func guarded(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    func denominator(_ m: Double) -> Double {
      m + (m == 0 ? 0 : m * (b - m) * x / (a + 2 * m - 1))
        + (a + m) * (a * y - b * x + 1 + m * (1 + y)) / (a + 2 * m + 1)
    }
    var fraction = guarded(denominator(0))
    var c = fraction
    var d = 0.0
    for step in 1...100_000 {
      let m = Double(step)
      let odd = a + 2 * m - 1
      let numerator = (a + m - 1) * (a + b + m - 1) * m * (b - m) * x * x / (odd * odd)
      let next = denominator(m)
      d = 1 / guarded(next + numerator * d)
      c = guarded(next + numerator / c)
      let factor = d * c
      fraction *= factor
      if abs(factor - 1) <= 1e-16 { break }
    }
    return 1 / fraction
  }
}
