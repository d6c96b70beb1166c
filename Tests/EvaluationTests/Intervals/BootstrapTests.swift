import Models
import Parallel
import Results
import Splitting
import Statistics
import Testing

@testable import Evaluation

@Suite("The paired bootstrap")
struct BootstrapTests {
  private static func truth(_ rows: Int) -> (truth: [Int], scores: [[Double]]) {
    var random = SeededRandom(seed: 12)
    let truth = (0..<rows).map { _ in random.uniform(below: 3) == 0 ? 1 : 0 }
    let scores = (0..<2).map { model in
      // In steps, so that scores are tied within and between classes.
      truth.map {
        let score = 0.3 * Double($0) + (0.5 + 0.1 * Double(model)) * random.uniform()
        return (50 * score).rounded() / 50
      }
    }
    return (truth, scores)
  }

  @Test("the number of threads changes nothing", arguments: [2, 8])
  func threads(_ count: Int) throws {
    var random = SeededRandom(seed: 9)
    let truth = (0..<120).map { _ in normal(&random) }
    let models = (0..<2).map { _ in scored(.values(truth.map { $0 + normal(&random) })) }
    let errors = [1, count].map { threads in
      rowEvidence(
        truth: .values(truth), models: models, metrics: [.medianAbsoluteError], draws: 101,
        threads: threads)[.medianAbsoluteError].inference(liftOf: 1, over: 0)?.standardError
    }
    #expect(errors[0] != nil && errors[0] == errors[1])
  }

  @Test("drawn areas and their lifts scatter as DeLong says")
  func delong() throws {
    let (truth, scores) = BootstrapTests.truth(300)
    guard case .classes(let target) = classes(truth) else { return }
    let bootstrap = Bootstrap(draws: 1600, seed: 2, workers: .one)
    let areas = bootstrap.run(
      scores.map { ResampledArea(target, DenseRanks($0)) }, rows: truth.count)
    let evidence = rowEvidence(
      truth: classes(truth), models: scores.map(probabilities), metrics: [.rocAUC], draws: 100)[
        .rocAUC]
    let own = try #require(evidence.inference(of: 0)).standardError
    let lift = try #require(evidence.inference(liftOf: 1, over: 0)).standardError
    let drawnOwn = try #require(Moments(areas[0]).variance).squareRoot()
    let drawnLift = try #require(Moments(zip(areas[0], areas[1]).map { $0 - $1 }).variance)
      .squareRoot()
    // 1.8 % is the error of a standard deviation of 1,600 draws; three of those, and 1 % for what
    // the two differ by in second order.
    #expect(abs(drawnOwn / own - 1) < 0.064)
    #expect(abs(drawnLift / lift - 1) < 0.064)
  }

  /// How often each row is drawn in one draw, the same in all lanes.
  private struct Given: RowCounts {
    let counts: [UInt8]

    subscript(row: Int32) -> SIMD16<UInt8> { SIMD16(repeating: counts[Int(row)]) }
  }

  @Test("a statistic of counted rows is that of the repeated rows", arguments: 1...4)
  func repeatedRows(_ stream: Int) throws {
    let (truth, scores) = BootstrapTests.truth(300)
    guard case .classes(let target) = classes(truth) else { return }
    var random = SeededRandom(seed: 4, stream: UInt64(stream))
    // Some rows more than 16 bits of a run of them hold.
    let counts = truth.indices.map { _ in UInt8(random.uniform(below: stream == 1 ? 256 : 3)) }
    let rows = counts.enumerated().flatMap { [Int](repeating: $0, count: Int($1)) }
    let repeated = ClassTarget(codes: rows.map { target.codes[$0] }, classes: target.classes)
    let counted = ResampledArea(target, DenseRanks(scores[0]))
    let plain = AreaUnderROC(repeated, [DenseRanks(rows.map { scores[0][$0] })], weights: nil)
    let values = counted.values(counting: Given(counts: counts))
    #expect(values == SIMD16(repeating: values[0]))
    // Both count pairs in integers.
    #expect(abs(values[15] - plain.value) < 1e-15)
    let none = Given(counts: [UInt8](repeating: 0, count: 300))
    #expect(counted.values(counting: none)[0].isNaN)
  }

  @Test("medians are those of the repeated rows", arguments: [30, 1000])
  func medians(_ count: Int) throws {
    var random = SeededRandom(seed: 8)
    // Whole numbers are tied, also at the middle.
    let errors = (0..<2).map { _ in (0..<count).map { _ in Double(random.uniform(below: count)) } }
    let medians = MedianErrors(errors)
    #expect(count < 100 || medians.nearRows < count)
    let drawn = Bootstrap(draws: 400, seed: 5, workers: .one).run(medians)
    let plain = (0..<400).map { _ in
      let rows = (0..<count).map { _ in random.uniform(below: count) }
      return errors.map { errors in Quantiles(rows.map { errors[$0] }).median }
    }
    let deviations = [
      (drawn[0], plain.map { $0[0] }), (drawn[1], plain.map { $0[1] }),
      (zip(drawn[0], drawn[1]).map { $0 - $1 }, plain.map { $0[0] - $0[1] }),
    ].map { drawn, plain in
      let (drawn, plain) = (Moments(drawn), Moments(plain))
      let error = ((drawn.variance ?? 0) / 400 + (plain.variance ?? 0) / 400).squareRoot()
      // Both spreads are known to 3.5 % each; three times their common error.
      #expect(abs(((drawn.variance ?? 0) / (plain.variance ?? 1)).squareRoot() - 1) < 0.15)
      return abs(drawn.mean - plain.mean) / error
    }
    #expect(deviations.allSatisfy { $0 < 3 })
  }

  @Test("with each row drawn once, the median is the plain one", arguments: 1...9)
  func plainMedian(_ count: Int) {
    var random = SeededRandom(seed: 6, stream: UInt64(count))
    let errors = (0..<count).map { _ in random.uniform() }
    let value = MedianErrors([errors]).median(
      of: 0, pools: [count], near: Given(counts: [UInt8](repeating: 1, count: count)), lane: 3)
    #expect(value == Quantiles(errors).median)
  }

  @Test("rows are drawn as often as asked, each as likely as any other", arguments: [1, 37, 2500])
  func counts(_ rows: Int) {
    let drawn = DrawnRows(rowCount: rows)
    var randoms = (0..<16).map { SeededRandom(seed: 10, stream: UInt64($0)) }
    var sums = [Int](repeating: 0, count: rows)
    var pairs = 0
    let repeats = 20
    for _ in 0..<repeats {
      drawn.draw(trials: [Int](repeating: rows, count: 16), using: &randoms)
      var totals = [Int](repeating: 0, count: 16)
      for row in 0..<rows {
        for lane in 0..<16 {
          let count = Int(drawn.view[Int32(row)][lane])
          totals[lane] += count
          sums[row] += count
          pairs += count * (count - 1)
        }
      }
      #expect(totals == [Int](repeating: rows, count: 16))
    }
    let draws = Double(16 * repeats)
    // χ² of the rows' sums about its mean, rows − 1, in its standard deviations; the seed is fixed.
    let statistic = sums.reduce(0.0) { $0 + (Double($1) - draws) * (Double($1) - draws) / draws }
    let degrees = Double(max(1, rows - 1))
    #expect(abs(statistic - Double(rows - 1)) < 3.5 * (2 * degrees).squareRoot())
    // Of a multinomial, E Σ N(N − 1) is rows − 1; its variance is about twice that.
    let expected = draws * Double(rows - 1)
    #expect(abs(Double(pairs) - expected) <= 4 * (2 * draws * degrees).squareRoot())
  }

  private func rows(_ count: Int) -> SamplingUnits {
    SamplingUnits(rowCount: count, clusters: nil)
  }

  @Test("too few rows give no interval", arguments: [29, 30])
  func minimumRows(_ count: Int) {
    let target = classes((0..<count).map { $0 % 2 })
    #expect(MinimumRows.suffice(.accuracy, target, rows(count)) == (count >= 30))
    let rare = classes((0..<100).map { $0 < 9 ? 1 : 0 })
    #expect(MinimumRows.suffice(.logLoss, rare, rows(100)))
    #expect(!MinimumRows.suffice(.f1, rare, rows(100)))
  }
}
