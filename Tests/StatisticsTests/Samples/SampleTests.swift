import Statistics
import Testing

@Suite("Moments and quantiles of samples")
struct SampleTests {
  private struct Sample: Decodable {
    let values: [Double]
    let mean: Double
    let variance: Double?
    let quantiles: [[Double]]
  }

  @Test("mean, variance and quantiles are NumPy's")
  func reference() throws {
    for sample in try fixture("samples", as: [Sample].self) {
      let moments = Moments(sample.values)
      // NumPy sums pairwise without compensation, so its own last digits are in doubt.
      #expect(relativeError(moments.mean, sample.mean) <= 1e-15)
      if let variance = sample.variance {
        #expect(relativeError(moments.variance ?? .nan, variance) <= 1e-13)
      } else {
        #expect(moments.variance == nil)
      }
      let quantiles = Quantiles(sample.values)
      for row in sample.quantiles {
        #expect(abs(quantiles[row[0]] - row[1]) <= 1e-15 * max(1, abs(row[1])))
      }
    }
  }

  @Test("the compensated sum keeps what plain addition loses")
  func compensated() {
    #expect(CompensatedSum.of([1e100, 1, -1e100]) == 1)
    #expect(CompensatedSum.of([.infinity, 1]) == .infinity)
  }

  @Test("counted values have the moments of the repeated ones")
  func counted() {
    let values = [1e9 + 1, 1e9 + 2, 1e9 + 4, 7]
    let counts = [3, 1, 2, 0]
    let repeated = zip(values, counts).flatMap { [Double](repeating: $0, count: $1) }
    // Whole numbers: means and squares are exact, or nearly.
    #expect(Moments(values, counts: counts).mean == Moments(repeated).mean)
    let error = relativeError(
      Moments(values, counts: counts).squaredDeviations, Moments(repeated).squaredDeviations)
    #expect(error < 1e-6)
    #expect(Moments(values, counts: [0, 0, 0, 0]).mean.isNaN)
  }

  @Test("an empty sample has no moments")
  func empty() {
    let moments = Moments([])
    #expect(moments.mean.isNaN)
    #expect(moments.variance == nil)
  }

  @Test("cut points that coincide are given once")
  func cutPoints() {
    #expect(Quantiles([0, 0, 0, 0, 0, 0, 1, 2]).cutPoints(parts: 4) == [0, 0.25])
    #expect(Quantiles([1, 2, 3, 4, 5]).cutPoints(parts: 4) == [2, 3, 4])
  }
}
