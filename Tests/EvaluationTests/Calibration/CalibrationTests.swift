import Foundation
import Models
import Results
import Splitting
import Statistics
import Testing

@testable import Evaluation

/// What a model's predictions are told to be worth, in one model's rows.
func calibrations(
  _ truth: Target, _ model: ScoredPredictions, clusters: [Int]? = nil, weights: [Double]? = nil,
  alpha: Double = 0.05
) -> [Calibration] {
  let units = SamplingUnits(
    rowCount: truth.count, clusters: clusters.map { Clusters($0) }, weights: weights)
  return DetailedModel(model, truth).calibrations(units, alpha: alpha)
}

@Suite("Calibration")
struct CalibrationTests {
  struct Case: Decodable {
    let name: String
    let predictions: [Double]
    let outcomes: [Double]
    let clusters: [Int]?
    let weights: [Double]?
    let line: Line
    let inTheLarge: Line
    let curve: [Point]?

    struct Line: Decodable {
      let estimates: [Double]
      let errors: [Double]
    }

    struct Point: Decodable {
      let predicted: Double
      let observed: Double
      let lower: Double
      let upper: Double
    }

    var calibration: Calibration? {
      name.hasPrefix("values")
        ? calibrations(
          .values(outcomes), scored(.values(predictions)), clusters: clusters, weights: weights
        ).first
        : calibrations(
          classes(outcomes.map { Int($0) }), probabilities(predictions), clusters: clusters,
          weights: weights
        ).first
    }
  }

  private func check(
    _ coefficient: Calibration.Coefficient, _ estimate: Double, _ error: Double, _ what: String
  ) throws {
    // Newton's steps of both end within 1e-10 of a standard error; sums of some hundred terms.
    let value = try #require(coefficient.measurement.value)
    #expect(abs(value - estimate) <= 1e-8 * error, "\(what) is \(value), not \(estimate)")
    let own = try #require(coefficient.standardError)
    #expect(abs(own - error) <= 1e-8 * error, "error of \(what) is \(own), not \(error)")
  }

  @Test("lines and their errors are statsmodels'")
  func lines() throws {
    for reference in try fixture("calibration", as: [Case].self) {
      let calibration = try #require(reference.calibration)
      try check(
        calibration.intercept, reference.line.estimates[0], reference.line.errors[0],
        "\(reference.name): intercept")
      try check(
        calibration.slope, reference.line.estimates[1], reference.line.errors[1],
        "\(reference.name): slope")
      try check(
        calibration.inTheLarge, reference.inTheLarge.estimates[0], reference.inTheLarge.errors[0],
        "\(reference.name): in the large")
    }
  }

  @Test("the curve is scikit-learn's, with Wilson's intervals")
  func curve() throws {
    for reference in try fixture("calibration", as: [Case].self) {
      guard let curve = reference.curve else { continue }
      let bins = try #require(reference.calibration).bins
      try #require(bins.count == curve.count)
      for (bin, point) in zip(bins, curve) {
        #expect(abs(bin.predicted - point.predicted) <= 1e-12)
        #expect(abs(bin.observed - point.observed) <= 1e-12)
        let interval = try #require(bin.interval)
        #expect(abs(interval.lower - point.lower) <= 1e-9)
        #expect(abs(interval.upper - point.upper) <= 1e-9)
      }
    }
  }

  @Test("rows with one prediction are in one bin, and each row in one")
  func ties() throws {
    let predictions = (0..<400).map { [0.1, 0.1, 0.1, 0.1, 0.1, 0.3, 0.4, 0.9][$0 % 8] }
    let truth = classes((0..<400).map { $0 % 3 == 0 ? 1 : 0 })
    let calibration = try #require(calibrations(truth, probabilities(predictions)).first)
    #expect(calibration.bins.map(\.rows) == [250, 50, 50, 50])
    #expect(calibration.bins.map(\.predicted) == [0.1, 0.3, 0.4, 0.9])
    let histogram = try #require(calibration.histogram)
    #expect(histogram.rows.reduce(0, +) == 400)
    // 40 parts, each with its lower edge.
    #expect(histogram.rows[4] == 250)
  }

  @Test("few rows have few bins")
  func fewRows() throws {
    let truth = classes((0..<70).map { $0 % 2 })
    let model = probabilities((0..<70).map { (Double($0 * 29 % 70) + 0.5) / 70 })
    #expect(try #require(calibrations(truth, model).first).bins.map(\.rows) == [35, 35])
    #expect(calibrations(classes([]), probabilities([])).isEmpty)
  }

  @Test("what has no line says why")
  func reasons() throws {
    let rows = 100
    let truth = classes((0..<rows).map { $0 < 60 ? 0 : 1 })
    let rising = (0..<rows).map { (Double($0) + 0.5) / 100 }
    let apart = try #require(calibrations(truth, probabilities(rising)).first)
    #expect(apart.slope.measurement == .unmeasurable(.separated))
    #expect(apart.intercept.measurement == .unmeasurable(.separated))
    #expect(apart.inTheLarge.measurement.value != nil)
    let turned = try #require(calibrations(truth, probabilities(rising.reversed())).first)
    #expect(turned.slope.measurement == .unmeasurable(.separated))
    let constant = try #require(
      calibrations(truth, probabilities([Double](repeating: 0.25, count: rows))).first)
    #expect(constant.slope.measurement == .unmeasurable(.constantPrediction))
    // log(0.4 / 0.6) − log(0.25 / 0.75)
    let inTheLarge = try #require(constant.inTheLarge.measurement.value)
    #expect(abs(inTheLarge - log(2.0)) <= 1e-12)
    let one = try #require(
      calibrations(classes([Int](repeating: 0, count: rows)), probabilities(rising)).first)
    #expect(one.inTheLarge.measurement == .unmeasurable(.oneClass))
    #expect(one.slope.measurement == .unmeasurable(.oneClass))
    let same = try #require(
      calibrations(
        .values(rising), scored(.values([Double](repeating: 0.1, count: rows)))
      ).first)
    #expect(same.slope.measurement == .unmeasurable(.constantPrediction))
  }

  @Test("certainties have a line, also false ones")
  func certainties() throws {
    let truth = classes((0..<300).map { $0 % 10 == 0 || $0 >= 200 ? 1 : 0 })
    let model = probabilities((0..<300).map { $0 < 100 ? 0 : $0 < 200 ? 0.3 : 1 })
    let calibration = try #require(calibrations(truth, model).first)
    let slope = try #require(calibration.slope.measurement.value)
    // As statsmodels has it for probabilities 2⁻⁵² from their ends.
    #expect(abs(slope - 0.09261641) <= 1e-8)
  }

  @Test("labels alone have none; of three classes the confidence comes first, then each class")
  func subjects() throws {
    let truth = classes((0..<90).map { $0 % 3 }, of: 3)
    #expect(calibrations(truth, scored(.labels((0..<90).map { Int32($0 % 3) }))).isEmpty)
    let columns = (0..<3).map { category in
      (0..<90).map { 0.2 + 0.4 * (($0 / 3) % 3 == category ? 1 : 0) }
    }
    let all = calibrations(truth, scored(.probabilities(ClassProbabilities(columns: columns))))
    #expect(
      all.map(\.subject)
        == [.confidence] + (0..<3).map { .probability(className: "class \($0)") })
    #expect(abs(all[0].predicted - 0.6) <= 1e-12)
    #expect(abs(all[0].observed - 1.0 / 3) <= 1e-12)
  }

  @Test("95 % intervals hold the true line, with rows alone and in clusters", arguments: [0, 4])
  func coverage(rowsOfCluster: Int) throws {
    let samples = 400
    var held = [0, 0]
    for sample in 0..<samples {
      var random = SeededRandom(seed: 12, stream: UInt64(sample))
      var shared = 0.0
      var truth: [Int] = []
      var predictions: [Double] = []
      for row in 0..<400 {
        var signal = normal(&random)
        if rowsOfCluster > 0 {
          if row % rowsOfCluster == 0 { shared = normal(&random) }
          signal = (signal + shared) * 0.5.squareRoot()
        }
        let odds = 1.5 * signal - 1
        truth.append(random.uniform() < 1 / (1 + exp(-odds)) ? 1 : 0)
        // Of a model that is too sure of itself: the line is −0.2 + 0.5 x.
        predictions.append(1 / (1 + exp(-(odds + 0.2) / 0.5)))
      }
      let calibration = try #require(
        calibrations(
          classes(truth), probabilities(predictions),
          clusters: rowsOfCluster > 0 ? (0..<400).map { $0 / rowsOfCluster } : nil
        ).first)
      let intercept = try #require(calibration.intercept.interval)
      let slope = try #require(calibration.slope.interval)
      held[0] += intercept.lower <= -0.2 && -0.2 <= intercept.upper ? 1 : 0
      held[1] += slope.lower <= 0.5 && 0.5 <= slope.upper ? 1 : 0
    }
    // Three standard errors of 400 samples are 3.3 %.
    for count in held {
      let share = Double(count) / Double(samples)
      #expect(abs(share - 0.95) <= 0.033, "\(share)")
    }
  }
}
