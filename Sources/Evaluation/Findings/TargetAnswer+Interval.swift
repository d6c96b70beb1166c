internal import Results

extension TargetAnswer {
  /// Whether a metric reaches its target: when its whole interval does, it is met; when none of it
  /// does, missed.
  init(_ interval: Interval?, target: Double, metric: Metric) {
    guard let interval else {
      self = .undecided
      return
    }
    let atLeast = metric.lift(of: interval.lower, over: target)
    let orUpper = metric.lift(of: interval.upper, over: target)
    if min(atLeast, orUpper) >= 0 {
      self = .met
    } else if max(atLeast, orUpper) < 0 {
      self = .missed
    } else {
      self = .undecided
    }
  }
}
