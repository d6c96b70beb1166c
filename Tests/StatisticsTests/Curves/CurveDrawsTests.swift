import Statistics
import Testing

@Suite("Draws of curves")
struct CurveDrawsTests {
  private let curves: [[Double]] = [
    [1.0, 0.5], [1.2, 0.6], [0.9, 0.4], [1.1, 0.7], [0.8, 0.3],
  ]

  @Test("standard errors are those of a mean, with the share of rows that parts have in common")
  func standardErrors() {
    let draws = CurveDraws(curves, validationRatio: 0.25)
    #expect(abs(draws.mean[0] - 1) < 1e-15)
    // The variance at the first place is 0.1 / 4; 1/5 + 1/4 of it.
    #expect(abs(draws.standardErrors[0] - (0.025 * 0.45).squareRoot()) < 1e-15)
  }

  @Test("drawn curves spread like Student's t with the curves' covariance")
  func spread() {
    let draws = CurveDraws(curves, validationRatio: 0.25)
    let error = draws.standardErrors[0]
    let drawn = draws.map(draws: 20_000, seed: 3) { $0 }
    // P(|t₄| > 2.776) is 5 %; a standard error of the count is 31.
    let outside = drawn.count { abs($0[0] - 1) > 2.776445 * error }
    #expect(abs(outside - 1000) < 130)
    // The second place follows the first as it does in the curves: the covariance 0.0225 over the
    // variance 0.025. A median of ratios has no heavy tails.
    let slopes = Quantiles(drawn.map { ($0[1] - draws.mean[1]) / ($0[0] - draws.mean[0]) })
    #expect(abs(slopes.median - 0.9) < 0.02)
  }

  @Test("the same seed gives the same draws")
  func repeats() {
    let draws = CurveDraws(curves, validationRatio: 0.25)
    #expect(draws.map(draws: 5, seed: 1) { $0 } == draws.map(draws: 5, seed: 1) { $0 })
    #expect(draws.map(draws: 5, seed: 1) { $0 } != draws.map(draws: 5, seed: 2) { $0 })
  }
}
