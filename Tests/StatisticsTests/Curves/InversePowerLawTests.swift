import Statistics
import Testing

@Suite("Inverse power laws")
struct InversePowerLawTests {
  private struct Case: Decodable {
    let name: String
    let sizes: [Double]
    let values: [Double]
    let lowest: Double?
    let asymptote: Double
    let excess: Double
    let exponent: Double
    let loss: Double
    let tenfold: Double
  }

  @Test("the fit is SciPy's, from the best of its starts")
  func reference() throws {
    for expected in try fixture("power-laws", as: [Case].self) {
      let law = InversePowerLaw.fit(
        sizes: expected.sizes, values: expected.values, weights: expected.sizes,
        exponents: 0.2...2, lowest: expected.lowest)
      let loss = zip(expected.sizes, expected.values).reduce(0.0) {
        let error = $1.1 - law.value(at: $1.0)
        return $0 + $1.0 * error * error
      }
      // No start of SciPy's finds a lower one, and it stops at about as many digits.
      let scale = expected.values.reduce(0) { $0 + $1 * $1 } * 4000
      #expect(loss <= expected.loss * (1 + 1e-7) + 1e-14 * scale, "\(expected.name)")
      // Along the valley, a, b and c trade off: what is asked of the law is what it says of more rows.
      #expect(relativeError(law.value(at: 40_000), expected.tenfold) < 2e-4, "\(expected.name)")
      #expect(abs(law.exponent - expected.exponent) < 2e-3, "\(expected.name)")
    }
  }

  @Test("a curve that rises with rows is held to be flat")
  func noFall() {
    let law = InversePowerLaw.fit(
      sizes: [100, 200, 400, 800], values: [1, 2, 3, 4], weights: [1, 1, 1, 1],
      exponents: 0.2...2)
    #expect(law.excess == 0)
    #expect(law.asymptote == 2.5)
    #expect(law.value(at: 1e9) == 2.5)
  }

  @Test("the asymptote stays above the least that a metric can be")
  func bound() {
    // 1/√n falls to 0, and a line through it below.
    let sizes: [Double] = [100, 200, 400, 800]
    let law = InversePowerLaw.fit(
      sizes: sizes, values: sizes.map { 3 / $0.squareRoot() - 0.05 }, weights: sizes,
      exponents: 0.2...2, lowest: 0)
    #expect(law.asymptote >= 0)
    #expect(law.value(at: 1e12) >= 0)
  }
}
