import Foundation
import Models
import Results
import Splitting
import Statistics
import Testing

@testable import Evaluation

@Suite("Rows in clusters")
struct ClusterTests {
  struct Case: Decodable {
    let name: String
    let truth: [Int]
    let clusters: [Int]
    let scores: [[Double]]
    let brier: Mean
    let own: Mean
    let area: Area
    let hits: Mean
    let linearised: [String: Errors]

    struct Mean: Decodable {
      let estimate: Double
      let error: Double
    }

    struct Area: Decodable {
      let first: Double
      let second: Double
      let ownError: Double
      let differenceError: Double
    }

    struct Errors: Decodable {
      let own: Double
      let lift: Double
    }

    func evidence(_ metric: Metric) -> MetricEvidence {
      rowEvidence(
        truth: classes(truth), models: scores.map(probabilities), metrics: [metric], draws: 2000,
        clusters: clusters)[metric]
    }
  }

  private func cases() throws -> [Case] { try fixture("clusters", as: [Case].self) }

  @Test("errors of means are those of statsmodels' regressions on a constant")
  func means() throws {
    for row in try cases() {
      let evidence = row.evidence(.brier)
      let lift = try #require(evidence.inference(liftOf: 0, over: 1))
      #expect(lift.method == .pairedDifferences)
      // Sums of some hundred terms.
      #expect(abs(lift.estimate - row.brier.estimate) <= 1e-14)
      #expect(abs(lift.standardError - row.brier.error) <= 1e-13)
      let own = try #require(evidence.inference(of: 0))
      #expect(abs(own.estimate - row.own.estimate) <= 1e-14)
      #expect(abs(own.standardError - row.own.error) <= 1e-13)
    }
  }

  @Test("errors of areas are Obuchowski's")
  func areas() throws {
    for row in try cases() {
      let evidence = row.evidence(.rocAUC)
      let own = try #require(evidence.inference(of: 0))
      let lift = try #require(evidence.inference(liftOf: 0, over: 1))
      #expect(abs(own.estimate - row.area.first) <= 1e-15)
      #expect(abs(own.standardError - row.area.ownError) <= 1e-13)
      #expect(abs(lift.estimate - (row.area.first - row.area.second)) <= 1e-15)
      #expect(abs(lift.standardError - row.area.differenceError) <= 1e-13)
    }
  }

  @Test(
    "errors of other metrics are those of numerical derivatives, summed by cluster",
    arguments: [Metric.averagePrecision, .f1, .matthews, .balancedAccuracy])
  func derivatives(_ metric: Metric) throws {
    for row in try cases() {
      let expected = try #require(row.linearised[metric.id])
      let evidence = row.evidence(metric)
      let own = try #require(evidence.inference(of: 0)).standardError
      let lift = try #require(evidence.inference(liftOf: 0, over: 1)).standardError
      // Derivatives by steps of 1e-5 are known to about 1e-9.
      #expect(abs(own - expected.own) <= 1e-8)
      #expect(abs(lift - expected.lift) <= 1e-8)
    }
  }

  @Test("accuracy's lift has the spread of the clusters, and not of the rows")
  func accuracy() throws {
    for row in try cases() {
      let lift = try #require(row.evidence(.accuracy).inference(liftOf: 0, over: 1))
      #expect(lift.method == .pairedProportions)
      #expect(abs(lift.estimate - row.hits.estimate) <= 1e-14)
      let plain = rowEvidence(
        truth: classes(row.truth), models: row.scores.map(probabilities), metrics: [.accuracy],
        draws: 100)[.accuracy].inference(liftOf: 0, over: 1)
      let error = try #require(plain).standardError
      // Rows are never worth more than independent ones.
      // A share's own spread is divided by n, not n − 1.
      let rows = Double(row.truth.count)
      let expected = row.hits.error * ((rows - 1) / rows).squareRoot()
      #expect(abs(lift.standardError - max(expected, error)) <= 1e-12)
    }
  }

  static let all: [Metric] = [
    .logLoss, .brier, .accuracy, .recall, .precision, .rocAUC, .averagePrecision, .f1, .matthews,
    .calibrationError,
  ]

  @Test("clusters of one row are rows", arguments: all)
  func singles(_ metric: Metric) throws {
    let row = try #require(try cases().first)
    func evidence(_ clusters: [Int]?) -> MetricEvidence {
      rowEvidence(
        truth: classes(row.truth), models: row.scores.map(probabilities), metrics: [metric],
        draws: 100, clusters: clusters)[metric]
    }
    let plain = evidence(nil)
    let singles = evidence(row.truth.indices.map { 7 - $0 })
    for (one, other) in [
      (plain.inference(of: 0), singles.inference(of: 0)),
      (plain.inference(liftOf: 1, over: 0), singles.inference(liftOf: 1, over: 0)),
    ] {
      let (one, other) = (try #require(one), try #require(other))
      #expect(abs(one.estimate - other.estimate) <= 1e-15)
      #expect(abs(one.standardError - other.standardError) <= 1e-12)
    }
  }

  @Test("rows that are repeated within their cluster tell nothing more", arguments: all)
  func repeats(_ metric: Metric) throws {
    let row = try #require(try cases().first)
    let copies = 3
    func evidence(_ copies: Int) -> MetricEvidence {
      let rows = (0..<copies).flatMap { _ in Array(row.truth.indices) }
      return rowEvidence(
        truth: classes(rows.map { row.truth[$0] }),
        models: row.scores.map { scores in probabilities(rows.map { scores[$0] }) },
        metrics: [metric], draws: 100, clusters: rows.map { row.clusters[$0] })[metric]
    }
    let (one, other) = (evidence(1), evidence(copies))
    #expect(abs((one.neededGrowth ?? -1) - (other.neededGrowth ?? -2)) <= 1e-12)
    for (one, other) in [
      (one.inference(of: 0), other.inference(of: 0)),
      (one.inference(liftOf: 1, over: 0), other.inference(liftOf: 1, over: 0)),
    ] {
      let (one, other) = (try #require(one), try #require(other))
      let interval = one.interval(alpha: 0.01)
      let otherInterval = other.interval(alpha: 0.01)
      // Where single rows bound what they are worth, repeats say so as well.
      let tolerance = metric.isShare ? 0.02 : 1e-9
      #expect(abs(interval.lower - otherInterval.lower) <= tolerance)
      #expect(abs(interval.upper - otherInterval.upper) <= tolerance)
    }
  }

  @Test("medians of clusters scatter as those of clusters drawn again")
  func medians() throws {
    var random = SeededRandom(seed: 5)
    let clusters = (0..<240).map { $0 * $0 % 60 }
    let shared = (0..<60).map { _ in normal(&random) }
    let truth = clusters.map { shared[$0] + 0.5 * normal(&random) }
    let models = (0..<2).map { _ in truth.map { 0.6 * $0 + 0.4 * normal(&random) } }
    let evidence = rowEvidence(
      truth: .values(truth), models: models.map { scored(.values($0)) },
      metrics: [.medianAbsoluteError], draws: 2000, clusters: clusters)[.medianAbsoluteError]
    let members = Dictionary(grouping: truth.indices) { clusters[$0] }
    let names = members.keys.sorted()
    let drawn = (0..<1000).map { _ in
      let rows = names.flatMap { _ in members[names[random.uniform(below: names.count)]] ?? [] }
      let medians = models.map { model in
        Quantiles(rows.map { abs(model[$0] - truth[$0]) }).median
      }
      return medians[1] - medians[0]
    }
    let error = try #require(evidence.inference(liftOf: 1, over: 0)).standardError
    let expected = try #require(Moments(drawn).variance).squareRoot()
    // Of 1,000 and of 2,000 draws: 2.7 % is the ratio's error; three of those.
    #expect(abs(error / expected - 1) < 0.082)
  }

  @Test("thirty clusters are asked for, also where they have many rows", arguments: [29, 30])
  func minimum(_ count: Int) {
    let units = SamplingUnits(
      rowCount: 20 * count, clusters: Clusters((0..<20 * count).map { $0 % count }))
    #expect(units.effectiveCount() == Double(count))
    let truth = classes((0..<20 * count).map { $0 % 3 == 0 ? 1 : 0 })
    #expect(MinimumRows.suffice(.logLoss, truth, units) == (count >= 30))
  }

  @Test("an uneven cluster counts for less than one")
  func effectiveCount() {
    // 90 rows in one, and 10 in one each: 100² / (90² + 10).
    let units = SamplingUnits(rowCount: 100, clusters: Clusters((0..<100).map { max(0, $0 - 89) }))
    #expect(abs(units.effectiveCount() - 10_000 / 8110.0) < 1e-12)
    #expect(units.selecting(Array(90..<100)).effectiveCount() == 10)
  }
}

extension Metric {
  fileprivate var isShare: Bool {
    switch self {
    case .accuracy, .recall, .precision: true
    default: false
    }
  }
}
