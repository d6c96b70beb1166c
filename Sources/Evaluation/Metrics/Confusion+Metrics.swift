internal import Results
internal import Statistics

/// Metrics that are functions of the confusion counts alone: all those of decisions.
extension Confusion {
  /// - Precondition: `metric` is one of decisions.
  func measurement(_ metric: Metric) -> Measurement {
    if rows == 0 { return .unmeasurable(.noRows) }
    return switch metric {
    case .accuracy: .value(hits / rows)
    case .expectedCost(let matrix): .value(meanCost(matrix))
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
    let recalls = present.map { self[truth: $0, decided: $0] / truly($0) }
    return .value(recalls.reduce(0, +) / Double(present.count))
  }

  /// Matthews' correlation of truth and decision (1975), for several classes by Gorodkin (2004).
  private var matthews: Measurement {
    let total = rows
    var right = 0.0
    var products = 0.0
    var trueSquares = 0.0
    var decidedSquares = 0.0
    for category in 0..<classCount {
      let truly = truly(category)
      let decided = decided(category)
      right += self[truth: category, decided: category]
      products += truly * decided
      trueSquares += truly * truly
      decidedSquares += decided * decided
    }
    if presentClasses.count < 2 { return .unmeasurable(.oneClass) }
    if decidedClasses.count < 2 { return .unmeasurable(.onePredictedClass) }
    let trueSpread = total * total - trueSquares
    let decidedSpread = total * total - decidedSquares
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
      : .value(self[truth: 1, decided: 1] / decided)
  }

  private var recall: Measurement {
    let truly = truly(1)
    return truly == 0
      ? .unmeasurable(.noPositives)
      : .value(self[truth: 1, decided: 1] / truly)
  }

  /// The mean of the classes' F1 over the classes that truth or decisions have, plain or weighted
  /// by the rows of each class.
  private func averageF1(weighted: Bool) -> Measurement {
    var sum = 0.0
    var weights = 0.0
    for category in 0..<classCount where truly(category) + decided(category) > 0 {
      let weight = weighted ? truly(category) : 1
      sum += weight * f1(of: category)
      weights += weight
    }
    return .value(sum / weights)
  }

  /// 2·TP / (2·TP + FP + FN); the class has rows or decisions.
  private func f1(of category: Int) -> Double {
    2 * self[truth: category, decided: category] / (truly(category) + decided(category))
  }
}
