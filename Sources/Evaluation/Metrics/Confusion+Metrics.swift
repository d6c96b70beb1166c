internal import Results
internal import Statistics

/// Metrics that are functions of the confusion counts alone: all those of decisions.
extension Confusion {
  /// - Precondition: `metric` is one of decisions.
  func measurement(_ metric: Metric) -> Measurement {
    if rows == 0 { return .unmeasurable(.noRows) }
    return switch metric {
    case .accuracy: .value(Double(hits) / Double(rows))
    case .expectedCost(let matrix): .value(costs(matrix).mean)
    case .balancedAccuracy: balancedAccuracy
    case .matthews: matthews
    case .f1: f1
    case .precision: precision
    case .recall: recall
    case .macroF1: averageF1(weighted: false)
    case .weightedF1: averageF1(weighted: true)
    default: preconditionFailure("\(metric.id) is no function of confusion counts alone")
    }
  }

  /// The mean of the classes' recalls, over the classes that have rows.
  private var balancedAccuracy: Measurement {
    let present = presentClasses
    guard present.count > 1 else { return .unmeasurable(.oneClass) }
    let recalls = present.map { Double(self[truth: $0, decided: $0]) / Double(truly($0)) }
    return .value(recalls.reduce(0, +) / Double(present.count))
  }

  /// Matthews' correlation of truth and decision (1975), for several classes by Gorodkin (2004).
  private var matthews: Measurement {
    let total = Double(rows)
    var right = 0.0
    var products = 0.0
    var trueSquares = 0.0
    var decidedSquares = 0.0
    for category in 0..<classCount {
      let truly = Double(truly(category))
      let decided = Double(decided(category))
      right += Double(self[truth: category, decided: category])
      products += truly * decided
      trueSquares += truly * truly
      decidedSquares += decided * decided
    }
    // Counts below 2⁵³/rows make these differences exact.
    let trueSpread = total * total - trueSquares
    let decidedSpread = total * total - decidedSquares
    if trueSpread <= 0 { return .unmeasurable(.oneClass) }
    if decidedSpread <= 0 { return .unmeasurable(.onePredictedClass) }
    return .value(
      (right * total - products) / (trueSpread.squareRoot() * decidedSpread.squareRoot()))
  }

  private var f1: Measurement {
    truly(1) == 0 ? .unmeasurable(.noPositives) : .value(f1(of: 1))
  }

  private var precision: Measurement {
    let decided = decided(1)
    return decided == 0
      ? .unmeasurable(.nothingPredictedPositive)
      : .value(Double(self[truth: 1, decided: 1]) / Double(decided))
  }

  private var recall: Measurement {
    let truly = truly(1)
    return truly == 0
      ? .unmeasurable(.noPositives)
      : .value(Double(self[truth: 1, decided: 1]) / Double(truly))
  }

  /// The mean of the classes' F1 over the classes that truth or decisions have, plain or weighted
  /// by the rows of each class.
  private func averageF1(weighted: Bool) -> Measurement {
    var sum = 0.0
    var weights = 0.0
    for category in 0..<classCount where truly(category) + decided(category) > 0 {
      let weight = weighted ? Double(truly(category)) : 1
      sum += weight * f1(of: category)
      weights += weight
    }
    return .value(sum / weights)
  }

  /// 2·TP / (2·TP + FP + FN); the class has rows or decisions.
  private func f1(of category: Int) -> Double {
    2 * Double(self[truth: category, decided: category])
      / Double(truly(category) + decided(category))
  }
}
