/// Influence functions of metrics of decisions. Each is a function of the confusion counts that does
/// not change when all of them grow alike, so that a row's influence is the derivative by its cell's
/// count, times all rows; where rows have weights, by its cell's weight, times all weight.
extension Confusion {
  /// By cell, in the order of `counts`; the mean over all rows is 0.
  ///
  /// - Precondition: the metric has a value here.
  func influence(_ metric: Metric) -> [Double] {
    let derivative: (_ truth: Int, _ decided: Int) -> Double =
      switch metric {
      case .balancedAccuracy: balancedAccuracyDerivative()
      case .matthews: matthewsDerivative()
      case .f1: f1Derivative(weights: (0..<classCount).map { $0 == 1 ? 1 : 0 })
      case .precision: precisionDerivative()
      case .macroF1: macroF1Derivative()
      case .weightedF1: weightedF1Derivative()
      default: preconditionFailure("\(metric.id) has its own interval")
      }
    let rows = rows
    return counts.indices.map { rows * derivative($0 / classCount, $0 % classCount) }
  }

  private func balancedAccuracyDerivative() -> (Int, Int) -> Double {
    let share = 1 / Double(presentClasses.count)
    let rows = (0..<classCount).map { truly($0) }
    return { truth, decided in
      // No row is of an absent class, nor asks for its influence.
      if rows[truth] == 0 { return 0 }
      let recall = self[truth: truth, decided: truth] / rows[truth]
      return share * ((truth == decided ? 1 : 0) - recall) / rows[truth]
    }
  }

  private func precisionDerivative() -> (Int, Int) -> Double {
    let rows = decided(1)
    let precision = self[truth: 1, decided: 1] / rows
    return { truth, decided in
      decided == 1 ? ((truth == 1 ? 1 : 0) - precision) / rows : 0
    }
  }

  /// Of a sum of F1s, each times its class's weight. F1 is 2·N / (T + D), with N right ones of T true
  /// and D decided rows.
  private func f1Derivative(weights: [Double]) -> (Int, Int) -> Double {
    let right = (0..<classCount).map { self[truth: $0, decided: $0] }
    let sums = (0..<classCount).map { truly($0) + decided($0) }
    return { truth, decided in
      [truth, decided].reduce(0) { slope, category in
        if sums[category] == 0 { return slope }
        let f1 = 2 * right[category] / sums[category]
        return slope + weights[category] * ((truth == decided ? 1 : 0) - f1) / sums[category]
      }
    }
  }

  private func macroF1Derivative() -> (Int, Int) -> Double {
    let present = (0..<classCount).map { truly($0) + decided($0) > 0 }
    let share = 1 / Double(present.count { $0 })
    return f1Derivative(weights: present.map { $0 ? share : 0 })
  }

  private func weightedF1Derivative() -> (Int, Int) -> Double {
    let rows = rows
    let shares = (0..<classCount).map { truly($0) / rows }
    let values = (0..<classCount).map { category in
      let sum = truly(category) + decided(category)
      return sum == 0 ? 0 : 2 * self[truth: category, decided: category] / sum
    }
    let mean = zip(shares, values).reduce(0) { $0 + $1.0 * $1.1 }
    let ofValues = f1Derivative(weights: shares)
    return { truth, decided in ofValues(truth, decided) + (values[truth] - mean) / rows }
  }

  /// Of (R·n − Σ TD) / √((n² − Σ T²)(n² − Σ D²)), with R right rows of n, and T true and D decided
  /// rows of each class.
  private func matthewsDerivative() -> (Int, Int) -> Double {
    let total = rows
    let truly = (0..<classCount).map { self.truly($0) }
    let decided = (0..<classCount).map { self.decided($0) }
    let right = hits
    let trueSpread = total * total - truly.reduce(0) { $0 + $1 * $1 }
    let decidedSpread = total * total - decided.reduce(0) { $0 + $1 * $1 }
    let root = (trueSpread * decidedSpread).squareRoot()
    let value = (right * total - zip(truly, decided).reduce(0) { $0 + $1.0 * $1.1 }) / root
    return { truth, decision in
      let numerator = (truth == decision ? total : 0) + right - decided[truth] - truly[decision]
      return numerator / root
        - value
        * ((total - truly[truth]) / trueSpread + (total - decided[decision]) / decidedSpread)
    }
  }
}
