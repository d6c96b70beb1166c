import Models
import Parallel
import Results
import Splitting
import Statistics
import Tabular
import Testing

@testable import Evaluation

/// Of independent rows.
private func mean(_ values: [Double]) -> Inference? {
  Inference.mean(
    values, of: SamplingUnits(rowCount: values.count, clusters: nil), method: .meanOfLosses)
}

@Suite("Intervals and p-values")
struct InferenceTests {
  private struct Reference: Decodable {
    let areas: [Area]
    let paired: [Counts]
    let wilson: [Counts]
    let student: Student

    struct Area: Decodable {
      let truth: [Int]
      let firstScores: [Double]
      let secondScores: [Double]
      let first: Double
      let second: Double
      let ownError: Double
      let differenceError: Double
    }

    struct Counts: Decodable {
      let counts: [Int]
      let alpha: Double
      let bounds: [Double]
      let mcnemar: Double?
    }

    struct Student: Decodable {
      let values: [Double]
      let pValue: Double
      let bounds: [Double]
      let alpha: Double
    }
  }

  private func reference() throws -> Reference {
    try fixture("intervals", as: Reference.self)
  }

  @Test("DeLong's errors are those of the comparison of all pairs")
  func delong() throws {
    for area in try reference().areas {
      let truth = classes(area.truth)
      let evidence = rowEvidence(
        truth: truth,
        models: [probabilities(area.firstScores), probabilities(area.secondScores)],
        metrics: [.rocAUC], draws: 100)
      let own = try #require(evidence[.rocAUC].inference(of: 0))
      let lift = try #require(evidence[.rocAUC].inference(liftOf: 0, over: 1))
      #expect(own.method == .delong && lift.method == .delong)
      // Counts are exact; the variances add some 60 terms.
      #expect(abs(own.estimate - area.first) <= 1e-15)
      #expect(abs(lift.estimate - (area.first - area.second)) <= 1e-15)
      #expect(abs(own.standardError - area.ownError) <= 1e-14)
      #expect(abs(lift.standardError - area.differenceError) <= 1e-14)
    }
  }

  @Test("of three classes, the area's error is that of resampling within classes")
  func severalClasses() throws {
    var random = SeededRandom(seed: 40)
    let codes = (0..<150).map { $0 % 3 }
    let columns = (0..<3).map { category in
      codes.map { random.uniform() + ($0 == category ? 0.4 : 0) }
    }
    guard case .classes(let truth) = classes(codes, of: 3) else { return }
    let area = AreaUnderROC(truth, columns.map { DenseRanks($0) }, weights: nil)
    let evidence = rowEvidence(
      truth: .classes(truth),
      models: [scored(.probabilities(ClassProbabilities(columns: columns)))], metrics: [.rocAUC],
      draws: 100)
    let inference = try #require(evidence[.rocAUC].inference(of: 0))
    let strata = (0..<3).map { category in codes.indices.filter { codes[$0] == category } }
    let draws = (0..<400).map { _ in
      let rows = strata.flatMap { rows in rows.map { _ in rows[random.uniform(below: 50)] } }
      return AreaUnderROC(
        ClassTarget(codes: rows.map { truth.codes[$0] }, classes: truth.classes),
        columns.map { column in DenseRanks(rows.map { column[$0] }) }, weights: nil
      ).value
    }
    #expect(inference.estimate == area.value)
    let resampled = try #require(Moments(draws).variance).squareRoot()
    // The error of a standard deviation of 400 draws is 3.5 %; three of those.
    #expect(abs(inference.standardError / resampled - 1) < 0.11)
  }

  @Test("Tango's bounds are where the numerically maximised likelihood puts them")
  func tango() throws {
    for row in try reference().paired {
      let pair = PairedProportions(gained: row.counts[0], lost: row.counts[1], rows: row.counts[2])
      let bounds = pair.bounds(alpha: row.alpha)
      // The maximiser finds the share to about 1e-8, which the score feels in second order.
      #expect(abs(bounds.lower - row.bounds[0]) <= 1e-7)
      #expect(abs(bounds.upper - row.bounds[1]) <= 1e-7)
      #expect(abs(pair.pValue(null: 0) - (row.mcnemar ?? .nan)) <= 1e-12)
    }
  }

  @Test("where two models never differ, Tango's interval is ± z² / (n + z²)")
  func tangoWithoutDifference() {
    let bounds = PairedProportions(gained: 0, lost: 0, rows: 40).bounds(alpha: 0.05)
    let z = Normal.quantile(0.975)
    // Bisection ends at 2⁻⁶⁰; the root under the bound loses half of the digits.
    #expect(abs(bounds.upper - z * z / (40 + z * z)) <= 1e-9)
    #expect(abs(bounds.lower + bounds.upper) <= 1e-9)
  }

  @Test("Wilson's bounds are those of statsmodels")
  func wilson() throws {
    for row in try reference().wilson {
      let bounds = Proportion(count: row.counts[0], rows: row.counts[1]).bounds(alpha: row.alpha)
      #expect(abs(bounds.lower - row.bounds[0]) <= 1e-13)
      #expect(abs(bounds.upper - row.bounds[1]) <= 1e-13)
    }
  }

  @Test("the t interval is SciPy's")
  func student() throws {
    let student = try reference().student
    let inference = try #require(mean(student.values))
    let interval = inference.interval(alpha: student.alpha)
    #expect(abs(interval.lower - student.bounds[0]) <= 1e-12)
    #expect(abs(interval.upper - student.bounds[1]) <= 1e-12)
    #expect(abs(inference.pValue(null: 0) - student.pValue) <= 1e-12)
    #expect(interval.level == 0.99)
  }

  /// One of each shape.
  static let shapes: [Inference] = [
    mean([0.1, 0.5, 0.2, 0.7, 0.4, 0.3]),
    .symmetric(
      estimate: 0.03, standardError: 0.02, degreesOfFreedom: 17, method: .pairedBootstrap),
    .logit(
      estimate: 0.93, standardError: 0.04, degreesOfFreedom: .infinity, lowest: 0, highest: 1,
      method: .delong),
    .logit(
      estimate: -0.2, standardError: 0.3, degreesOfFreedom: 12, lowest: -1, highest: 1,
      method: .pairedBootstrap),
    .overstated(
      estimate: 0.2, excess: 0.07, standardError: 0.03, degreesOfFreedom: 19, method: .normalDraws),
    .proportion(Proportion(count: 28, rows: 30)), .proportion(Proportion(count: 30, rows: 30)),
    .pairedProportions(PairedProportions(gained: 9, lost: 3, rows: 60)),
    .pairedProportions(PairedProportions(gained: 6, lost: 0, rows: 31)),
  ].compactMap(\.self)

  @Test(
    "a value is outside the interval exactly when its p-value is below the level",
    arguments: shapes.indices)
  func agreement(_ index: Int) {
    let inference = InferenceTests.shapes[index]
    for alpha in [0.2, 0.05, 0.01, 0.0005] {
      let interval = inference.interval(alpha: alpha)
      for step in -40...40 {
        let null = Double(step) / 41 + 0.001
        let outside = null < interval.lower || null > interval.upper
        #expect(outside == (inference.pValue(null: null) < alpha), "at \(null), α = \(alpha)")
      }
    }
  }

  @Test("intervals hold the estimate and grow with the level", arguments: shapes.indices)
  func nesting(_ index: Int) {
    let inference = InferenceTests.shapes[index]
    let narrow = inference.interval(alpha: 0.1)
    let wide = inference.interval(alpha: 0.001)
    #expect(narrow.lower <= inference.estimate && inference.estimate <= narrow.upper)
    #expect(wide.lower <= narrow.lower && narrow.upper <= wide.upper)
  }

  @Test("what 80 % power needs is what the normal distribution says")
  func power() throws {
    let inference = Inference.symmetric(
      estimate: 0.02, standardError: 0.01, degreesOfFreedom: .infinity, method: .pairedBootstrap)
    // 1.959964 + 0.841621 standard errors.
    #expect(abs((try #require(inference.detectableDifference(alpha: 0.05))) - 0.02801585) < 1e-8)
    #expect(
      abs((try #require(inference.neededGrowth(from: 0, alpha: 0.05))) - 1.4007925 * 1.4007925)
        < 1e-6)
    #expect(inference.neededGrowth(from: 0.02, alpha: 0.05) == nil)
  }

  @Test("what is not told apart needs more rows, also by few degrees of freedom or by scores")
  func moreRows() throws {
    for (inference, alpha) in [
      (
        Inference.symmetric(
          estimate: 0.06, standardError: 0.01, degreesOfFreedom: 9, method: .pairedBootstrap), 1e-4
      ), (.pairedProportions(PairedProportions(gained: 13, lost: 0, rows: 30)), 0.05 / 200),
    ] {
      #expect(inference.pValue(null: 0) > alpha)
      #expect(try #require(inference.neededGrowth(from: 0, alpha: alpha)) > 1)
    }
  }

  @Test("two models that both part 40 rows in full are not known to be equivalent")
  func twoPerfectModels() throws {
    let truth = (0..<40).map { $0 % 2 }
    let evidence = rowEvidence(
      truth: classes(truth),
      models: [
        probabilities(truth.map { $0 == 1 ? 0.9 : 0.1 }),
        probabilities(truth.map { $0 == 1 ? 0.8 : 0.3 }),
      ], metrics: [.rocAUC, .matthews], draws: 100)
    let bound = PairedProportions(gained: 0, lost: 0, rows: 20).bounds(alpha: 0.05).upper
    for (metric, span) in [(Metric.rocAUC, 1.0), (.matthews, 2)] {
      let lift = try #require(evidence[metric].inference(liftOf: 1, over: 0))
      #expect(lift.estimate == 0 && lift.pValue(null: 0) == 1)
      #expect(lift.interval(alpha: 0.05).upper == span * bound)
      #expect(lift.interval(alpha: 0.05).lower < 0)
    }
  }
}
