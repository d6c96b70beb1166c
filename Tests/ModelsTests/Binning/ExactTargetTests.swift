import Parallel
import Results
import Splitting
import Statistics
import Testing

@testable import Models

@Suite struct ExactTargetTests {
  private func values(_ count: Int) -> [Double] {
    var random = SeededRandom(seed: 9)
    return (0..<count).map { _ in 1e6 + random.uniform() }
  }

  @Test func sumsDoNotDependOnTheOrder() {
    let values = values(5000)
    let rows = (0..<5000).map { Int32($0) }
    let plain = ExactValues(values)
    let turned = ExactValues(values.reversed())
    #expect(plain.tally(of: rows) == turned.tally(of: rows))
    #expect(plain.output(of: plain.tally(of: rows)) == turned.output(of: turned.tally(of: rows)))
    // Parts add up to the whole, and the rest is what is left, to the last bit.
    let (part, rest) = (plain.tally(of: rows[..<1234]), plain.tally(of: rows[1234...]))
    #expect(part + rest == plain.tally(of: rows))
    #expect(plain.tally(of: rows) - part == rest)
  }

  /// The integers resolve 2⁻⁴⁸ of the range here, so sums of squares near 1/12 a row are good to
  /// about 14 digits; the reference keeps as many.
  @Test func meanAndVarianceAreThoseOfTheValues() {
    let values = values(5000)
    let exact = ExactValues(values)
    let tally = exact.tally(of: (0..<5000).map { Int32($0) })
    let moments = Moments(values)
    #expect(abs(exact.mean(of: tally) - moments.mean) < 1e-15 * moments.mean)
    #expect(relativeError(exact.impurity(of: tally), moments.squaredDeviations) < 1e-13)
  }

  /// Up to one unit in the last place of the largest value.
  @Test(arguments: [1, 1e300, 1e-300, 0x1p-1074]) func anyRangeOfValuesIsHeld(unit: Double) {
    let values = [3, 3, 3, -2, 5].map { $0 * unit }
    let exact = ExactValues(values)
    for (row, value) in values.enumerated() {
      #expect(abs(exact.mean(of: exact.tally(of: [Int32(row)])) - value) <= (5 * unit).ulp)
    }
    #expect(exact.impurity(of: exact.tally(of: [0, 1, 2])) == 0)
    #expect(exact.tally(of: [0, 4]).squaredDeviations > 0)
  }

  @Test func equalValuesHaveNoImpurity() {
    let exact = ExactValues([0.1, 0.1, 0.1])
    let tally = exact.tally(of: [0, 1, 2])
    #expect(exact.impurity(of: tally) == 0)
    #expect(exact.output(of: tally) == .value(0.1))
  }

  @Test func siblingsHistogramIsTheDifference() {
    let rows = HashedRows(0..<3000, wide: false)
    let folds = Folds.alternating(3000, count: 3)
    let binned = BinnedFeatures(rows.features, workers: .one)
    func check(_ target: some ExactTarget) {
      let roots = RootHistograms(binned, target: target, folds: folds, workers: .one)
      func direct(_ rows: [Int32]) -> [String] {
        var histogram = Histogram(target: target, binCount: binned.binCount)
        rows.withUnsafeBufferPointer {
          for (column, firstBin) in zip(binned.columns, binned.firstBins) {
            histogram.add($0, of: column, firstBin: firstBin)
          }
        }
        return cells(histogram)
      }
      func cells(_ histogram: Histogram<some ExactTarget>) -> [String] {
        histogram.withCells(from: 0) { first in
          (0..<binned.binCount * histogram.target.cellsPerBin).map { "\(first[$0])" }
        }
      }
      var rest = roots.root(without: nil)
      rest.subtract(roots.root(without: 1))
      #expect(cells(rest) == direct(roots.rowsOfFold[1]))
      #expect(cells(roots.root(without: 1)) == direct(roots.rows(without: 1)))
    }
    check(ExactValues(rows.signal))
    check(ExactClasses(codes: rows.signal.map { Int32($0 / 900) }, classCount: 4))
  }

  @Test func lossIsThatOfEachRow() {
    let codes: [Int32] = [0, 1, 2, 2, 1, 0, 0]
    let classes = ExactClasses(codes: codes, classCount: 3)
    let leaf = classes.tally(of: [0, 1, 2, 3])
    let rows: [Int32] = [4, 5, 6]
    var expected = 0.0
    for row in rows {
      for (index, share) in leaf.smoothedShares.enumerated() {
        let error = share - (Int(codes[Int(row)]) == index ? 1 : 0)
        expected += error * error
      }
    }
    // A dozen roundings.
    #expect(abs(classes.loss(of: classes.tally(of: rows), predictedBy: leaf) - expected) < 1e-14)
    let values = ExactValues([1, 4, 2, 8])
    // The mean of 1 and 4 is 2.5: (2 − 2.5)² + (8 − 2.5)².
    let loss = values.loss(of: values.tally(of: [2, 3]), predictedBy: values.tally(of: [0, 1]))
    #expect(abs(loss - 30.5) < 1e-13)
  }
}
