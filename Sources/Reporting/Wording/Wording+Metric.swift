internal import Results

extension Wording {
  static func target(_ result: RunResult) -> String {
    let side = result.evidence.primary.direction == .higherIsBetter ? "at least" : "at most"
    return "\(side) \(NumberText.plain(result.evidence.target))"
  }

  /// `target ≥ 0.9`
  static func targetSign(_ result: RunResult) -> String {
    let sign = result.evidence.primary.direction == .higherIsBetter ? "≥" : "≤"
    return "\(sign)\(NumberText.space)\(NumberText.plain(result.evidence.target))"
  }

  /// `95 %`, of an interval that holds alone or, in brackets, of one that holds with others.
  static func level(_ level: Double) -> String {
    let percent = level * 100
    let digits =
      percent == percent.rounded()
      ? NumberText.fixed(percent, decimals: 0)
      : percent < 99.95
        ? NumberText.fixed(percent, decimals: 1) : NumberText.significant(percent, digits: 5)
    return digits + NumberText.space + "%"
  }

  static func confidence(_ result: RunResult) -> String { level(1 - result.evidence.alpha) }

  static func measurement(_ measurement: Measurement, _ precision: Precision) -> Phrase {
    switch measurement {
    case .value(let value): Phrase(words: precision.text(value))
    case .unmeasurable(let reason): Phrase(words: unmeasurable(reason))
    }
  }

  static func unmeasurable(_ reason: UnmeasurableReason) -> String {
    switch reason {
    case .noRows: "no rows"
    case .oneClass: "one class only"
    case .missingClass: "a class has no rows"
    case .onePredictedClass: "one class predicted only"
    case .noPositives: "no positive rows"
    case .nothingPredictedPositive: "nothing predicted positive"
    case .constantTruth: "constant truth"
    case .zeroTruth: "a true value is zero"
    case .constantPrediction: "the model says the same of all rows"
    case .separated: "predictions tell the outcomes apart without error"
    case .needsProbabilities: "probabilities needed"
    case .undefined: "undefined"
    }
  }

  static func method(_ method: IntervalMethod) -> String {
    switch method {
    case .pairedDifferences: "Student’s t on the paired differences of per-row losses"
    case .meanOfLosses: "Student’s t on per-row losses"
    case .pairedProportions: "Tango’s score interval for paired proportions"
    case .proportion: "Wilson’s score interval for a proportion"
    case .delong: "DeLong’s covariance of paired areas under the curve"
    case .influence: "Student’s t on the rows’ influence on the metric"
    case .normalDraws: "the standard error of draws of the bins’ means, with Student’s quantiles"
    case .pairedBootstrap: "the standard error of the paired bootstrap, with Student’s quantiles"
    }
  }

  static func direction(_ metric: MetricSummary) -> String {
    metric.direction == .higherIsBetter ? "more is better" : "less is better"
  }

  /// `95 % interval 0.017 to 0.025`
  static func interval(_ interval: Interval, _ precision: Precision) -> String {
    "\(level(interval.level)) interval \(precision.range(interval))"
  }

  static func rows(_ count: Int) -> String {
    "\(NumberText.count(count))\(NumberText.space)\(count == 1 ? "row" : "rows")"
  }

  static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(NumberText.count(count)) \(count == 1 ? one : many)"
  }
}

extension Wording {
  /// `+0.021 (+0.017 to +0.025)`
  static func lift(_ lift: Lift?, _ precision: Precision) -> Phrase {
    guard let lift else { return "–" }
    return "\(precision.signed(lift.estimate)) (\(precision.signedRange(lift.interval)))"
  }

  static func title(_ task: TaskKind) -> String {
    switch task {
    case .binary: "Binary classification"
    case .multiclass: "Multi-class classification"
    case .regression: "Regression"
    }
  }
}
