import Statistics
import Testing

@Suite("The normal distribution")
struct NormalTests {
  private struct Reference: Decodable {
    let cumulative: [[Double]]
    let quantile: [[Double]]
  }

  @Test("probabilities are SciPy's")
  func cumulative() throws {
    for row in try fixture("normal", as: Reference.self).cumulative {
      // Rounding x/√2 by half a unit changes the tail by x² of those: 1e-16 · max(4, x²).
      let tolerance = 2e-16 * max(4, row[0] * row[0])
      #expect(relativeError(Normal.cumulative(row[0]), row[1]) <= tolerance, "at \(row[0])")
    }
  }

  @Test("quantiles are SciPy's")
  func quantile() throws {
    for row in try fixture("normal", as: Reference.self).quantile {
      // The approximation's own error is below 1e-15; the peer's is of that size too. The
      // probabilities next to ½ and 1 are rounded, which their quantiles feel more.
      #expect(relativeError(Normal.quantile(row[0]), row[1]) <= 4e-15, "at \(row[0])")
    }
  }

  @Test("the ends of the quantile function are infinite")
  func ends() {
    #expect(Normal.quantile(0) == -.infinity)
    #expect(Normal.quantile(1) == .infinity)
  }
}
