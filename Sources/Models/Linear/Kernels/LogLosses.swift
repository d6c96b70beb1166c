internal import CVectorKernels
internal import Foundation

/// Sums of log losses for problems whose margins stand side by side.
struct LogLosses {
  let layout: MarginLayout
  /// By problem.
  private(set) var losses: [Double]
  /// By lane: a problem, or one of several that the rows of a problem are shared out to.
  private let limits: [Double]
  private var behind: [Double]
  private var totals: [Double]
  private var leads: [Double]

  /// A probability counts as 2⁻⁵² at least where a model is validated, so that a class that its
  /// rows did not have does not decide alone.
  static let validationLimit = -log(Double.ulpOfOne)

  /// For each problem whether it is validated.
  init(_ layout: MarginLayout, isValidated: [Bool]) {
    self.layout = layout
    let lanes = layout.laneCount
    limits = (0..<lanes).map { lane in
      let problem = layout.problem(ofLane: lane)
      return problem < isValidated.count && isValidated[problem] ? Self.validationLimit : .infinity
    }
    losses = [Double](repeating: 0, count: layout.problems)
    behind = [Double](repeating: 0, count: lanes)
    totals = [Double](repeating: 1, count: lanes)
    leads = [Double](repeating: .infinity, count: lanes)
  }

  /// By problem, the least of all rows' own margins less the greatest other one.
  var leastLeads: [Double] {
    var least = [Double](repeating: .infinity, count: layout.problems)
    for (lane, lead) in leads.enumerated() {
      let problem = layout.problem(ofLane: lane)
      if problem < layout.problems { least[problem] = min(least[problem], lead) }
    }
    return least
  }

  /// Turns the margins of rows of these classes into residuals, probability less truth, and adds
  /// the losses. Both times the rows' weights, where these are given.
  ///
  /// - Precondition: `MarginLayout.rowLimit` rows at most.
  mutating func turnToResiduals(
    _ margins: MarginScratch, codes: ArraySlice<Int32>, weights: ArraySlice<Double>? = nil
  ) {
    if let weights {
      turnToWeightedResiduals(margins, codes, weights)
      return
    }
    if layout.classCount == 2 {
      let count = margins.fillTruths(codes, width: layout.width)
      harness_logistic(
        margins.values, margins.truths, count, layout.width, limits, &behind, &totals, &leads)
    } else {
      codes.withUnsafeBufferPointer { codes in
        harness_softmax(
          margins.values, codes.baseAddress, codes.count, layout.problems, layout.stride,
          layout.classCount, limits, &behind, &totals, &leads)
      }
    }
    for lane in behind.indices {
      let problem = layout.problem(ofLane: lane)
      if problem < layout.problems { losses[problem] += behind[lane] + log(totals[lane]) }
      behind[lane] = 0
      totals[lane] = 1
    }
  }

  private mutating func turnToWeightedResiduals(
    _ margins: MarginScratch, _ codes: ArraySlice<Int32>, _ weights: ArraySlice<Double>
  ) {
    if layout.classCount == 2 {
      let count = margins.fillTruths(codes, width: layout.width)
      margins.fillWeights(weights, width: layout.width)
      harness_weighted_logistic(
        margins.values, margins.truths, margins.weights, count, layout.width, limits, &behind,
        &leads)
    } else {
      codes.withUnsafeBufferPointer { codes in
        weights.withUnsafeBufferPointer { weights in
          harness_weighted_softmax(
            margins.values, codes.baseAddress, weights.baseAddress, codes.count, layout.problems,
            layout.stride, layout.classCount, limits, &behind, &leads)
        }
      }
    }
    for lane in behind.indices {
      let problem = layout.problem(ofLane: lane)
      if problem < layout.problems { losses[problem] += behind[lane] }
      behind[lane] = 0
    }
  }
}
