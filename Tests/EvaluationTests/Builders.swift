import Foundation
import Models
import Parallel
import Splitting
import Statistics
import Tabular

@testable import Evaluation

func classes(_ codes: [Int], of count: Int = 2) -> Target {
  .classes(
    ClassTarget(
      codes: codes.map(Int32.init), classes: (0..<count).map { ExactString("class \($0)") }))
}

/// Predictions of a binary task, decided at one half.
func probabilities(_ positive: [Double]) -> ScoredPredictions {
  scored(.probabilities(ClassProbabilities(positive: positive)))
}

func scored(_ predictions: Predictions) -> ScoredPredictions {
  ScoredPredictions(predictions: predictions, labels: Decision.labels(predictions))
}

/// All rows of some models, as `Evaluator` prepares them.
func rowEvidence(
  truth: Target, models: [ScoredPredictions], metrics: [Metric], draws: Int, seed: UInt64 = 1,
  threads: Int = 1, clusters: [Int]? = nil,
  weights: [Double]? = nil
) -> RowEvidence {
  RowEvidence(
    truth: truth, models: models.map { RankedPredictions($0, for: metrics) },
    units: SamplingUnits(
      rowCount: truth.count, clusters: clusters.map { Clusters($0) }, weights: weights),
    bootstrap: Bootstrap(draws: draws, seed: seed, workers: Workers(threads)))
}

/// Test truth comes from a split alone, so a row is put before these to train on.
func testTruth(_ target: Target) -> TestTruth {
  let count = target.count
  let withTrainingRow: Target =
    switch target {
    case .values(let values): .values([0] + values)
    case .classes(let truth):
      .classes(ClassTarget(codes: [0] + truth.codes, classes: truth.classes))
    }
  return Split(trainingRows: [0], testRows: Array(1...Int32(count))).testTruth(of: withTrainingRow)
}

/// A standard normal number (Box & Muller 1958).
func normal(_ random: inout SeededRandom) -> Double {
  let radius = (-2 * log(1 - random.uniform())).squareRoot()
  return radius * cos(2 * Double.pi * random.uniform())
}
