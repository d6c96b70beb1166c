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

  private func evidence(_ metrics: [Metric], draws: Int, threads: Int) -> RowEvidence {
    let (truth, scores) = BootstrapTests.truth(120)
    return rowEvidence(
      truth: classes(truth), models: scores.map(probabilities), metrics: metrics, draws: draws,
      seed: 9, threads: threads)
  }

  @Test("the number of threads changes nothing", arguments: [2, 8])
  func threads(_ count: Int) throws {
    let metrics: [Metric] = [.f1, .averagePrecision, .calibrationError, .matthews]
    let one = evidence(metrics, draws: 101, threads: 1)
    let many = evidence(metrics, draws: 101, threads: count)
    for metric in metrics {
      let first = try #require(one[metric].inference(liftOf: 1, over: 0))
      let second = try #require(many[metric].inference(liftOf: 1, over: 0))
      #expect(first.standardError == second.standardError)
    }
  }

  @Test("a proportion's spread is found where a formula is known")
  func knownSpread() throws {
    // Balanced accuracy is the mean of two proportions. Classes are drawn together, which adds a
    // term of second order: E[1/N] of a class is larger than 1/E[N].
    let truth = [Int](repeating: 0, count: 60) + [Int](repeating: 1, count: 40)
    let labels = (0..<100).map { row in
      row % 4 == 0 ? 1 - truth[row] : truth[row]
    }
    let evidence = rowEvidence(
      truth: classes(truth), models: [scored(.labels(labels.map(Int32.init)))],
      metrics: [.balancedAccuracy], draws: 4000, seed: 3, threads: 2)
    let inference = try #require(evidence[.balancedAccuracy].inference(of: 0))
    let expected =
      (0.75 * 0.25 / 60 * (1 + 0.4 / 60) + 0.75 * 0.25 / 40 * (1 + 0.6 / 40)).squareRoot() / 2
    // A standard deviation of 4,000 draws has an error of 1/√8000, 1.1 %; three of those.
    #expect(abs(inference.standardError / expected - 1) < 0.034)
  }

  @Test("drawn areas and their lifts scatter as DeLong says")
  func delong() throws {
    let (truth, scores) = BootstrapTests.truth(300)
    guard case .classes(let target) = classes(truth) else { return }
    let bootstrap = Bootstrap(draws: 1600, seed: 2, workers: .one)
    let areas = bootstrap.run(
      scores.map { .area(ResampledArea(target, DenseRanks($0))) }, rows: truth.count)
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
    func statistics(_ truth: ClassTarget, _ scores: [Double]) -> [ScoreStatistic] {
      let ranks = DenseRanks(scores)
      return [
        .averagePrecision(AveragePrecision(truth, ranks)),
        .calibrationError(CalibrationError(truth, ranks, positive: scores)),
        .area(ResampledArea(truth, ranks)),
      ]
    }
    let counted = statistics(target, scores[0])
    let plain = statistics(repeated, rows.map { scores[0][$0] })
    for (counted, plain) in zip(counted, plain) {
      let values = counted.values(counting: Given(counts: counts))
      #expect(values == SIMD16(repeating: values[0]))
      // Some hundred additions of numbers below 1, in another order.
      #expect(abs(values[15] - plain.value) < 1e-13)
    }
    let none = Given(counts: [UInt8](repeating: 0, count: 300))
    #expect(counted.allSatisfy { $0.values(counting: none)[0].isNaN })
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
      of: 0, pools: [count], near: EachRowOnce(), lane: 3)
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

  @Test("drawing cells scatters as drawing their rows")
  func cells() throws {
    let (truth, scores) = BootstrapTests.truth(300)
    guard case .classes(let target) = classes(truth) else { return }
    let labels = scores.map { $0.map { Int32($0 > 0.45 ? 1 : 0) } }
    let cells = DecisionCells(target, labels)
    #expect(cells.rows == 300)
    for model in 0..<2 {
      #expect(cells.confusion(of: model, counts: cells.counts) == Confusion(target, labels[model]))
    }
    let drawn = Bootstrap(draws: 1600, seed: 2, workers: .one).run(cells) { counts in
      let f1 = (0..<2).map { cells.confusion(of: $0, counts: counts).measurement(.f1).value ?? 0 }
      return f1[0] - f1[1]
    }
    var random = SeededRandom(seed: 77)
    let plain = (0..<1600).map { _ in
      let rows = (0..<300).map { _ in random.uniform(below: 300) }
      let truth = ClassTarget(codes: rows.map { target.codes[$0] }, classes: target.classes)
      let f1 = labels.map { labels in
        Confusion(truth, rows.map { labels[$0] }).measurement(.f1).value ?? 0
      }
      return f1[0] - f1[1]
    }
    let ratio = try #require(Moments(drawn).variance) / (try #require(Moments(plain).variance))
    // Each standard deviation is known to 1.8 %; three times their common error.
    #expect(abs(ratio.squareRoot() - 1) < 0.075)
    let error = ((try #require(Moments(plain).variance)) / 800).squareRoot()
    #expect(abs(Moments(drawn).mean - Moments(plain).mean) < 3 * error)
  }

  @Test(
    "influence functions give the spread of the bootstrap",
    arguments: [
      Metric.rootMeanSquaredError, .rSquared,
    ])
  func influence(_ metric: Metric) throws {
    var random = SeededRandom(seed: 21)
    let signal = (0..<400).map { _ in normal(&random) }
    let truth = signal.map { 2 * $0 + normal(&random) }
    let models = [0.3, 0.5].map { noise in signal.map { 1.9 * $0 + noise * normal(&random) } }
    let evidence = rowEvidence(
      truth: .values(truth), models: models.map { scored(.values($0)) }, metrics: [metric],
      draws: 100)[metric]
    let drawn = (0..<1000).map { _ in
      let rows = (0..<400).map { _ in random.uniform(below: 400) }
      return models.map { model in
        metric.score(
          truth: .values(rows.map { truth[$0] }),
          predictions: scored(.values(rows.map { model[$0] }))
        ).value ?? .nan
      }
    }
    let own = try #require(evidence.inference(of: 0))
    let lift = try #require(evidence.inference(liftOf: 1, over: 0))
    #expect(own.method == .influence && lift.method == .influence)
    let drawnOwn = try #require(Moments(drawn.map { $0[0] }).variance).squareRoot()
    let drawnLift = try #require(Moments(drawn.map { $0[1] - $0[0] }).variance).squareRoot()
    // 2.2 % is the error of a standard deviation of 1,000 draws; three of those, and 1 % for what
    // the two differ by in second order.
    #expect(abs(own.standardError / drawnOwn - 1) < 0.077)
    #expect(abs(lift.standardError / drawnLift - 1) < 0.077)
  }

  @Test("too few rows give no interval", arguments: [29, 30])
  func minimumRows(_ count: Int) {
    let target = classes((0..<count).map { $0 % 2 })
    #expect(MinimumRows.suffice(.accuracy, target) == (count >= 30))
    let rare = classes((0..<100).map { $0 < 9 ? 1 : 0 })
    #expect(MinimumRows.suffice(.logLoss, rare))
    #expect(!MinimumRows.suffice(.f1, rare))
  }
}
