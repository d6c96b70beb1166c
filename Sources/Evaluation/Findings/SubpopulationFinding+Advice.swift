internal import Results

extension SubpopulationFinding {
  init(
    _ subpopulation: Subpopulation, share: Double, comparison: Comparison, target: Double,
    metric: Metric, detail: FindingDetail?
  ) {
    let advice: Advice =
      switch comparison.finding {
      case .better: .candidate
      case .worse, .equivalent: .reference
      case .insufficientEvidence: .undecided
      case .belowTarget:
        if let reference = comparison.reference.measurement.value,
          metric.lift(of: reference, over: target) >= 0
        {
          .reference
        } else {
          .neither
        }
      }
    self.init(
      subpopulation: subpopulation, share: share, comparison: comparison, advice: advice,
      detail: detail)
  }

  /// With what the two models do on its rows.
  func adding(_ pair: DetailedPair, rows: [Int32], isCalibrated: Bool) -> SubpopulationFinding {
    var finding = self
    finding.detail = detail.map { pair.adding(to: $0, rows: rows, isCalibrated: isCalibrated) }
    return finding
  }

  /// Smaller comes first in a report.
  var rank: Int {
    switch comparison.finding {
    case .worse: 0
    case .belowTarget: 1
    case .insufficientEvidence: 2
    case .better, .equivalent: 3
    }
  }

  /// Whether the candidate fails these rows.
  var isDefect: Bool { rank < 2 }
}
