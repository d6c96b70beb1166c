import Foundation
import Models
import Splitting
import Testing

@testable import Evaluation

@Suite struct RowLossTests {
  /// What a model's predictions promise is what it gets on average where they are true: summed over
  /// both classes by their probabilities.
  @Test(arguments: [RowLoss.logLoss, .brier]) func aPromiseIsAnExpectation(_ loss: RowLoss) {
    let own = [0.1, 0.5, 0.93]
    let others = [0.4, 0.2, 0.9]
    let (model, other) = (probabilities(own), probabilities(others))
    let difference = loss.promisedDifference(model, other)
    for row in own.indices {
      var expected = 0.0
      for code in 0...1 {
        let truth = classes([Int](repeating: code, count: own.count))
        let weight = code == 1 ? own[row] : 1 - own[row]
        let loss = (loss.values(truth, model)[row], loss.values(truth, other)[row])
        expected += weight * (loss.0 - loss.1)
      }
      // A few roundings of numbers below 4.
      #expect(abs(difference[row] - expected) < 1e-14)
    }
  }

  @Test func aModelPromisesToBeNoWorseThanAnother() {
    let values = (scored(.values([1, -2, 0])), scored(.values([3, -2, 5])))
    for loss in [
      RowLoss.squaredError, .absoluteError, .relativeError, .pinball(quantile: 0.9),
    ] {
      #expect(loss.promisedDifference(values.0, values.1).allSatisfy { $0 <= 0 }, "\(loss)")
    }
    #expect(RowLoss.squaredError.promisedDifference(values.0, values.1) == [-4, 0, -25])
    // A pinball loss of 0.9 charges a tenth of what is overshot.
    let pinball = RowLoss.pinball(quantile: 0.9).promisedDifference(values.0, values.1)
    #expect(abs(pinball[0] + 0.2) < 1e-15)
  }

  @Test func lossesFollowTheMetricAndWhatModelsSay() {
    let labels = scored(.labels([0, 1]))
    let truth = classes([0, 1])
    #expect(RowLoss(for: .rocAUC, truth: truth, models: [probabilities([0.1, 0.2])]) == .logLoss)
    #expect(RowLoss(for: .logLoss, truth: truth, models: [labels]) == .wrongDecision)
    #expect(
      RowLoss(for: .meanAbsolutePercentageError, truth: .values([0, 1]), models: [])
        == .absoluteError)
    #expect(RowLoss.wrongDecision.target(of: .accuracy, 0.9).map { abs($0 - 0.1) < 1e-15 } == true)
    #expect(RowLoss.squaredError.target(of: .rootMeanSquaredError, 3) == 9)
    #expect(RowLoss.logLoss.target(of: .rocAUC, 0.9) == nil)
    #expect(!RowLoss.squaredError.isMean(of: .rootMeanSquaredError))
  }
}
