import Evaluation
import Models
import Results
import Splitting
import Testing

@Suite("Metrics beside scikit-learn")
struct MetricReferenceTests {
  struct Case: Decodable {
    let name: String
    let metrics: [String: Double]
    var truth: [Double]
    var labels: [Int]?
    var probability: [Double]?
    var columns: [[Double]]?
    var values: [Double]?
    var costs: [[Double]]?
  }

  // Sums of up to 120 terms in another order, and logarithms of another library.
  private let tolerance = 1e-12

  private func check(_ reference: Case, _ truth: Target, _ predictions: ScoredPredictions) throws {
    #expect(reference.metrics.count >= 6)
    for (id, expected) in reference.metrics {
      let metric = try #require(
        Metric.named(
          id, quantile: 0.9, costs: reference.costs.map(CostMatrix.init), task: truth.task))
      let actual = try #require(metric.score(truth: truth, predictions: predictions).value)
      #expect(
        abs(actual - expected) <= tolerance * max(1, abs(expected)),
        "\(reference.name): \(id) is \(actual), not \(expected)")
    }
  }

  @Test("binary, with and without ties")
  func binary() throws {
    for reference in try fixture("binary", as: [Case].self) {
      try check(
        reference, classes(reference.truth.map { Int($0) }),
        probabilities(try #require(reference.probability)))
    }
  }

  @Test("multi-class, with and without ties")
  func multiclass() throws {
    for reference in try fixture("multiclass", as: [Case].self) {
      let columns = try #require(reference.columns)
      try check(
        reference, classes(reference.truth.map { Int($0) }, of: columns.count),
        scored(.probabilities(ClassProbabilities(columns: columns))))
    }
  }

  @Test("regression")
  func regression() throws {
    for reference in try fixture("regression", as: [Case].self) {
      try check(
        reference, .values(reference.truth), scored(.values(try #require(reference.values))))
    }
  }
}
