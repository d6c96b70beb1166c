import Models
import Results
import Splitting
import Testing

@testable import Evaluation

@Suite("Weights beside scikit-learn and statsmodels")
struct WeightReferenceTests {
  struct Fixture: Decodable {
    let binary: [Binary]
    let multiclass: [Several]
    let regression: [Values]
  }

  struct Binary: Decodable {
    let name: String
    let truth: [Int]
    let weights: [Double]
    let clusters: [Int]?
    let scores: [[Double]]
    let costs: [[Double]]
    let metrics: [String: Double]
    let own: Mean
    let lift: Mean
    let hits: Mean
    let area: Errors
    let linearised: [String: Errors]

    func evidence(_ metric: Metric) -> MetricEvidence {
      rowEvidence(
        truth: classes(truth), models: scores.map(probabilities), metrics: [metric], draws: 100,
        clusters: clusters, weights: weights)[metric]
    }
  }

  struct Mean: Decodable {
    let estimate: Double
    let error: Double
  }

  struct Errors: Decodable {
    let own: Double
    let lift: Double
  }

  struct Several: Decodable {
    let truth: [Int]
    let weights: [Double]
    let columns: [[Double]]
    let metrics: [String: Double]
  }

  struct Values: Decodable {
    let truth: [Double]
    let weights: [Double]
    let values: [Double]
    let metrics: [String: Double]
    let errors: [String: Double]
  }

  private func reference() throws -> Fixture { try fixture("weights", as: Fixture.self) }

  /// Sums of up to 160 terms in another order, and logarithms of another library.
  private let tolerance = 1e-12

  private func check(
    _ expected: [String: Double], _ truth: Target, _ predictions: ScoredPredictions,
    _ weights: [Double], costs: [[Double]]? = nil
  ) throws {
    for (id, expected) in expected {
      let metric = try #require(
        Metric.named(id, quantile: 0.9, costs: costs.map(CostMatrix.init), task: truth.task))
      let actual = try #require(
        metric.score(truth: truth, predictions: predictions, weights: weights).value)
      #expect(abs(actual - expected) <= tolerance * max(1, abs(expected)), "\(id) is \(actual)")
    }
  }

  @Test("metrics are those of sample_weight")
  func values() throws {
    let reference = try reference()
    for row in reference.binary {
      #expect(row.metrics.count == 12)
      try check(
        row.metrics, classes(row.truth), probabilities(row.scores[0]), row.weights,
        costs: row.costs)
    }
    for row in reference.multiclass {
      #expect(row.metrics.count == 7)
      try check(
        row.metrics, classes(row.truth, of: row.columns.count),
        scored(.probabilities(ClassProbabilities(columns: row.columns))), row.weights)
    }
    for row in reference.regression {
      #expect(row.metrics.count == 6)
      try check(row.metrics, .values(row.truth), scored(.values(row.values)), row.weights)
    }
  }

  @Test("errors of means are those of statsmodels' weighted regressions on a constant")
  func means() throws {
    for row in try reference().binary {
      let evidence = row.evidence(.brier)
      let own = try #require(evidence.inference(of: 0))
      let lift = try #require(evidence.inference(liftOf: 0, over: 1))
      #expect(abs(own.estimate - row.own.estimate) <= tolerance)
      #expect(abs(own.standardError - row.own.error) <= tolerance)
      #expect(abs(lift.estimate - row.lift.estimate) <= tolerance)
      #expect(abs(lift.standardError - row.lift.error) <= tolerance)
    }
  }

  @Test("errors of areas are those of all pairs")
  func areas() throws {
    for row in try reference().binary {
      let evidence = row.evidence(.rocAUC)
      let own = try #require(evidence.inference(of: 0))
      let lift = try #require(evidence.inference(liftOf: 0, over: 1))
      #expect(abs(own.standardError - row.area.own) <= tolerance)
      #expect(abs(lift.standardError - row.area.lift) <= tolerance)
    }
  }

  @Test(
    "errors of other metrics are those of numerical derivatives",
    arguments: [Metric.averagePrecision, .f1, .matthews, .balancedAccuracy])
  func derivatives(_ metric: Metric) throws {
    for row in try reference().binary {
      let expected = try #require(row.linearised[metric.id])
      let evidence = row.evidence(metric)
      let own = try #require(evidence.inference(of: 0)).standardError
      let lift = try #require(evidence.inference(liftOf: 0, over: 1)).standardError
      // Derivatives by steps of 1e-5 are known to about 1e-9.
      #expect(abs(own - expected.own) <= 1e-8)
      #expect(abs(lift - expected.lift) <= 1e-8)
    }
  }

  @Test("errors of RMSE and R² are those of numerical derivatives")
  func regression() throws {
    for row in try reference().regression {
      for metric in [Metric.rootMeanSquaredError, .rSquared] {
        let evidence = rowEvidence(
          truth: .values(row.truth), models: [scored(.values(row.values))], metrics: [metric],
          draws: 100, weights: row.weights)[metric]
        let error = try #require(evidence.inference(of: 0)).standardError
        #expect(abs(error - (try #require(row.errors[metric.id]))) <= 1e-8)
      }
    }
  }

  @Test("accuracy has the spread of its weighted rows, as of so many plain ones")
  func accuracy() throws {
    for row in try reference().binary {
      let own = try #require(row.evidence(.accuracy).inference(of: 0))
      #expect(own.method == .proportion)
      #expect(abs(own.estimate - row.hits.estimate) <= tolerance)
      // Rows are never worth more than independent ones of one weight; a share's own spread is
      // divided by n, not n − 1.
      let rows = Double(row.truth.count)
      let plain = (own.estimate * (1 - own.estimate) / rows).squareRoot()
      let expected = row.hits.error * ((rows - 1) / rows).squareRoot()
      #expect(abs(own.standardError - max(expected, plain)) <= tolerance)
    }
  }
}
