internal import Foundation

/// A value that falls towards an asymptote as rows grow: f(n) = a + b·(n / s)^(−c) with b ≥ 0.
///
/// The usual form of learning curves (Cortes et al. 1994; Viering & Loog 2023), with n in units of s,
/// so that b is what lies above the asymptote at n = s, and not some power of the units.
package struct InversePowerLaw: Equatable, Sendable {
  /// a
  package let asymptote: Double
  /// b
  package let excess: Double
  /// c
  package let exponent: Double
  /// s
  package let scale: Double

  package init(asymptote: Double, excess: Double, exponent: Double, scale: Double) {
    self.asymptote = asymptote
    self.excess = excess
    self.exponent = exponent
    self.scale = scale
  }

  package func value(at size: Double) -> Double {
    asymptote + excess * pow(size / scale, -exponent)
  }
}
