internal import Results
internal import Splitting
internal import Statistics

extension MetricEvidence {
  /// Of a resampled spread: what the smallest class gives, since it is known no better than that.
  var degreesOfFreedom: Double { Double(max(1, smallestClass - 1)) }

  /// For a metric of a bounded range: on the logarithm of the odds inside it; at an end of the
  /// range, where no spread is seen, as a proportion that is seen in as many rows as the smallest
  /// class has; else plain. Calibration error is plain inside its range: a good model's is near 0
  /// beside its spread, where odds stretch an interval over the whole range.
  func bounded(
    _ value: Double, standardError: Double, degreesOfFreedom: Double, method: IntervalMethod
  ) -> Inference {
    guard let lowest = metric.lowest, let highest = metric.highest,
      metric != .calibrationError || value <= lowest || value >= highest
    else {
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
    Moments(rows).standardError.map {
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

extension Target {
  /// √Σ (rows of the class × variance of the components in it), of components or of their
  /// differences. A regression's rows are one class. O(n).
  func stratifiedError(_ components: [Double], minus base: [Double]? = nil) -> Double {
    let codes: [Int32]
    var strata = 1
    switch self {
    case .values(let values): codes = [Int32](repeating: 0, count: values.count)
    case .classes(let truth):
      codes = truth.codes
      strata = truth.classes.count
    }
    func value(_ row: Int) -> Double { base.map { components[row] - $0[row] } ?? components[row] }
    var rows = [Int](repeating: 0, count: strata)
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: strata)
    for (row, code) in codes.enumerated() {
      rows[Int(code)] += 1
      sums[Int(code)].add(value(row))
    }
    let means = zip(sums, rows).map { $0.value / Double($1) }
    var squares = [Double](repeating: 0, count: strata)
    for (row, code) in codes.enumerated() {
      let deviation = value(row) - means[Int(code)]
      squares[Int(code)] += deviation * deviation
    }
    return zip(squares, rows).reduce(0) { sum, stratum in
      stratum.1 < 2 ? sum : sum + Double(stratum.1) * stratum.0 / Double(stratum.1 - 1)
    }.squareRoot()
  }
}
