import Statistics
import Testing

@Suite("Binomial and multinomial numbers")
struct BinomialTests {
  private struct Reference: Decodable {
    let trials: Int
    let probability: Double
    /// Of all bins but the last; a bin holds its upper edge.
    let upperEdges: [Int]
    let shares: [Double]
    /// The 99.9 % point of χ².
    let limit: Double
  }

  @Test("binomial numbers fall into SciPy's bins")
  func binomial() throws {
    for reference in try fixture("binomial", as: [Reference].self) {
      var random = SeededRandom(seed: 31)
      var counts = [Int](repeating: 0, count: reference.shares.count)
      let draws = 20_000
      for _ in 0..<draws {
        let value = random.binomial(trials: reference.trials, probability: reference.probability)
        #expect(value >= 0 && value <= reference.trials)
        counts[reference.upperEdges.count { $0 < value }] += 1
      }
      let statistic = zip(counts, reference.shares).reduce(0.0) { sum, bin in
        let expected = Double(draws) * bin.1
        return sum + (Double(bin.0) - expected) * (Double(bin.0) - expected) / expected
      }
      // The seed is fixed.
      #expect(statistic < reference.limit, "\(reference.trials), \(reference.probability)")
    }
  }

  @Test("no chance and certainty are exact")
  func ends() {
    var random = SeededRandom(seed: 1)
    for trials in [0, 1, 1000] {
      #expect(random.binomial(trials: trials, probability: 0) == 0)
      #expect(random.binomial(trials: trials, probability: 1) == trials)
    }
  }

  @Test("cells share the rows as their sizes do, small ones and large")
  func multinomial() {
    let counts = [3, 500, 0, 20, 1, 16, 460]
    let sample = Multinomial(counts: counts)
    var random = SeededRandom(seed: 5)
    let draws = 4000
    var sums = [Double](repeating: 0, count: counts.count)
    var squares = sums
    for _ in 0..<draws {
      let drawn = sample.draw(using: &random)
      #expect(drawn.reduce(0, +) == 1000)
      for (cell, count) in drawn.enumerated() {
        sums[cell] += Double(count)
        squares[cell] += Double(count * count)
      }
    }
    for (cell, count) in counts.enumerated() {
      let mean = sums[cell] / Double(draws)
      let variance = Double(count) * (1 - Double(count) / 1000)
      // Four standard errors of a mean, and of a variance with the fourth moment of a small count.
      #expect(abs(mean - Double(count)) <= 4 * (variance / Double(draws)).squareRoot())
      let spread = squares[cell] / Double(draws) - mean * mean
      let error = variance * ((2 + 1 / max(variance, 1e-9)) / Double(draws)).squareRoot()
      #expect(abs(spread - variance) <= 4 * error + 1e-9)
    }
  }
}
