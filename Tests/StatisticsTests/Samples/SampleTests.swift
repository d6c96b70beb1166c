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

  @Test("weighted values have the moments of the repeated ones")
  func weighted() {
    let values = [1e9 + 1, 1e9 + 2, 1e9 + 4, 7]
    let weights = [3.0, 1, 2, 0]
    let repeated = zip(values, weights).flatMap { [Double](repeating: $0, count: Int($1)) }
    let moments = WeightedMoments(values, weights: weights)
    // Whole numbers: means and squares are exact, or nearly.
    #expect(moments.weight == 6)
    #expect(moments.mean == Moments(repeated).mean)
    let error = relativeError(moments.squaredDeviations, Moments(repeated).squaredDeviations)
    #expect(error < 1e-6)
    #expect(WeightedMoments(values, weights: [0, 0, 0, 0]).mean.isNaN)
    let plain = WeightedMoments(values, weights: nil)
    #expect(plain.mean == Moments(values).mean && plain.weight == 4)
    #expect(plain.squaredDeviations == Moments(values).squaredDeviations)
  }

  @Test("a weighted median is that of the repeated values, however small a weight of one is")
  func weightedMedian() {
    let values = [4.0, 1, 3, 2, 5]
    for counts in [[1.0, 1, 1, 1, 1], [1, 2, 1, 2, 2], [3, 1, 1, 1, 1], [1, 1, 1, 1, 4]] {
      let repeated = zip(values, counts).flatMap { [Double](repeating: $0, count: Int($1)) }
      for unit in [1.0, 0.1, 1.0 / 3] {
        let weights = counts.map { $0 * unit }
        #expect(WeightedQuantiles(values, weights: weights).median == Quantiles(repeated).median)
      }
    }
  }

  @Test("a weighted quantile is where the weight of the values up to it is reached")
  func weightedQuantiles() {
    let quantiles = WeightedQuantiles([10, 30, 20], weights: [1, 2, 1])
    #expect(quantiles[0] == 10 && quantiles[0.2] == 10 && quantiles[0.25] == 15)
    #expect(quantiles[0.3] == 20 && quantiles[0.5] == 25 && quantiles[0.6] == 30)
    #expect(quantiles[1] == 30)
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
