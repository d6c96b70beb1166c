internal import Results
internal import Splitting

/// How many rows an interval asks for, or clusters where rows come in these. With fewer, its
/// approximations cannot be relied on, and nothing is claimed.
enum MinimumRows {
  static let rows = 30
  /// Of each class, for metrics that are computed class by class.
  static let rowsOfClass = 10

  /// How many times as many rows of this kind it would take; at most 1 where they suffice, nil
  /// where no number of such rows would do.
  static func neededGrowth(_ metric: Metric, _ truth: Target, _ units: SamplingUnits) -> Double? {
    if truth.count == 0 { return nil }
    var growth = Double(rows) / units.effectiveCount()
    if case .classes(let truth) = truth, metric.dependsOnClasses {
      for count in units.effectiveCounts(.classes(truth)) {
        if count == 0 {
          // An absent class is left out of these averages, and in the way of all else.
          if metric.leavesOutAbsentClasses(of: truth.classes.count) { continue }
          return nil
        }
        growth = max(growth, Double(rowsOfClass) / count)
      }
    }
    return growth
  }

  static func suffice(_ metric: Metric, _ truth: Target, _ units: SamplingUnits) -> Bool {
    neededGrowth(metric, truth, units).map { $0 <= 1 } ?? false
  }
}

extension Metric {
  /// Whether the rows of each class matter, and not only those of all.
  fileprivate var dependsOnClasses: Bool {
    switch self {
    case .rocAUC, .averagePrecision, .balancedAccuracy, .matthews, .f1, .precision, .recall,
      .macroF1, .weightedF1:
      true
    default: false
    }
  }

  fileprivate func leavesOutAbsentClasses(of classCount: Int) -> Bool {
    switch self {
    case .balancedAccuracy, .matthews, .macroF1, .weightedF1: classCount > 2
    default: false
    }
  }
}
