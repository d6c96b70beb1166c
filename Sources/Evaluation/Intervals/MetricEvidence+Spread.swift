internal import Results
internal import Splitting
internal import Statistics

extension MetricEvidence {
  /// Of a resampled spread: what the smallest class gives, since it is known no better than that.
  var degreesOfFreedom: Double { max(1, smallestClass - 1) }

  /// For a metric of a bounded range: on the logarithm of the odds inside it; at an end of the
  /// range, where no spread is seen, as a proportion that is seen in as many rows as the smallest
  /// class has; else plain.
  func bounded(
    _ value: Double, standardError: Double, degreesOfFreedom: Double, method: IntervalMethod
  ) -> Inference {
    guard let lowest = metric.lowest, let highest = metric.highest else {
      return .symmetric(
        estimate: value, standardError: standardError, degreesOfFreedom: degreesOfFreedom,
        method: method)
    }
    if value <= lowest || value >= highest {
      return .proportion(
        Proportion(count: value <= lowest ? 0 : smallestClass, rows: smallestClass),
        lowest: lowest, highest: highest)
    }
    return .logit(
      estimate: value, standardError: standardError, degreesOfFreedom: degreesOfFreedom,
      lowest: lowest, highest: highest, method: method)
  }

  /// The lift with the spread of its influence function.
  func influenced(_ lift: Double, _ rows: [Double]) -> Inference? {
    units.standardError(ofMean: rows).map {
      .symmetric(
        estimate: lift, standardError: $0, degreesOfFreedom: degreesOfFreedom, method: .influence)
    }
  }

  /// The lift with the spread of its draws.
  func resampled(_ lift: Double, _ draws: [Double], method: IntervalMethod) -> Inference? {
    spread(draws).map {
      .symmetric(
        estimate: lift, standardError: $0, degreesOfFreedom: degreesOfFreedom, method: method)
    }
  }

  /// The standard deviation of the draws.
  func spread(_ draws: [Double]) -> Double? { Moments(draws).variance?.squareRoot() }
}

extension MetricEvidence {
  /// Normal quantiles for independent rows that count alike, as DeLong's; else what the smallest class
  /// gives.
  var areaDegreesOfFreedom: Double { units.areEqualRows ? .infinity : degreesOfFreedom }

  func areaError(_ components: [Double], minus base: [Double]? = nil) -> Double {
    guard case .classes(let truth) = truth else { preconditionFailure("an area is of classes") }
    guard units.strata != nil else {
      return units.standardError(truth, components: components, minus: base)
    }
    // Known sizes are those of parts of the population, and not of classes: a row's component is its
    // influence on the area, as of any other metric.
    let total = units.totalWeight
    let influence = components.indices.map { row in
      total * (components[row] - (base.map { $0[row] } ?? 0))
    }
    return units.standardError(ofMean: influence) ?? 0
  }
}
