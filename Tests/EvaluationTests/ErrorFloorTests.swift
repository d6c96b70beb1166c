import Foundation
import Testing

@testable import Evaluation

/// Rows that no model can tell apart, a group with these shares of its classes.
@Suite("Error floor")
struct ErrorFloorTests {
  @Test(arguments: [[0.5, 0.5], [0.9, 0.1], [0.4, 0.3, 0.3], [0.97, 0.01, 0.01, 0.01]])
  func noSharesOfClassesHaveALossBelowTheBound(shares: [Double]) throws {
    let floor = 1 - (shares.max() ?? 0)
    let entropy = -shares.map { $0 * log($0) }.reduce(0, +)
    let bound = try #require(Metric.logLoss.bound(atErrorFloor: floor, constant: nil))
    #expect(entropy >= bound - 1e-12)
  }

  /// With two equal shares the bound is reached.
  @Test func theBoundIsTight() throws {
    #expect(Metric.logLoss.bound(atErrorFloor: 0.5, constant: nil) == log(2))
    #expect(Metric.brier.bound(atErrorFloor: 0.5, constant: nil) == 0.25)
    #expect(Metric.accuracy.bound(atErrorFloor: 0.25, constant: nil) == 0.75)
    #expect(Metric.rSquared.bound(atErrorFloor: 0.25, constant: nil) == 0.75)
    #expect(Metric.rootMeanSquaredError.bound(atErrorFloor: 0.25, constant: 8) == 4)
  }

  @Test func itSaysNothingAboutRanks() {
    #expect(Metric.rocAUC.bound(atErrorFloor: 0.3, constant: 0.5) == nil)
    #expect(Metric.f1.bound(atErrorFloor: 0.3, constant: nil) == nil)
  }
}
