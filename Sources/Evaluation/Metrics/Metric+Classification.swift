internal import Foundation
internal import Models
internal import Splitting

/// Classification metrics that are means over rows: each row's value, whose mean is the metric.
extension Metric {
  /// Probabilities are kept this far from 0 and 1 before their logarithm is taken, as scikit-learn
  /// does for doubles: one false certainty costs 36, not infinity.
  package static let logLossClip = 0x1p-52

  /// −log of the true class's probability.
  static func logLossValues(_ truth: ClassTarget, _ probabilities: ClassProbabilities) -> [Double] {
    truth.codes.enumerated().map { row, code in
      -log(min(max(probabilities.columns[Int(code)][row], logLossClip), 1 - logLossClip))
    }
  }

  /// The squared distance of the positive class's probability from 1 or 0.
  static func brierValues(_ truth: ClassTarget, _ positive: [Double]) -> [Double] {
    zip(truth.codes, positive).map { code, probability in
      let distance = probability - (code == 1 ? 1 : 0)
      return distance * distance
    }
  }

  /// What each decision costs.
  static func costs(_ truth: ClassTarget, _ labels: [Int32], _ matrix: CostMatrix) -> [Double] {
    precondition(
      matrix.costs.count == truth.classes.count, "the cost matrix is of other classes")
    let costs = matrix.costs.flatMap(\.self)
    let classCount = matrix.costs.count
    return zip(truth.codes, labels).map { costs[Int($0) * classCount + Int($1)] }
  }
}
