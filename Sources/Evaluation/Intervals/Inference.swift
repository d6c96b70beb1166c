internal import Foundation
internal import Results
internal import Statistics

/// What a sample tells of a quantity: its estimate, an interval at any level, and p-values that
/// agree with the intervals (a value is outside the interval at level 1 − α exactly when its
/// p-value is below α).
struct Inference: Sendable {
  let estimate: Double
  /// On the quantity's own scale.
  let standardError: Double
  let method: IntervalMethod
  private let shape: Shape

  private enum Shape: Sendable {
    /// Estimate ± Student's quantile × standard error.
    case symmetric(degreesOfFreedom: Double)
    /// The same on the logarithm of the odds, for a quantity in a range that is mapped to 0 … 1.
    case logit(lowest: Double, highest: Double, degreesOfFreedom: Double)
    /// An estimate that may overstate the quantity by so much, but never understates it on average.
    case overstated(excess: Double, degreesOfFreedom: Double)
    case proportion(Proportion, lowest: Double, highest: Double)
    case pairedProportions(PairedProportions, span: Double)
  }

  private init(
    estimate: Double, standardError: Double, method: IntervalMethod, shape: Shape
  ) {
    self.estimate = estimate
    self.standardError = standardError
    self.method = method
    self.shape = shape
  }

  /// By Student's t on a mean of values, a value a row; nil for fewer than two units.
  static func mean(_ values: [Double], of units: SamplingUnits, method: IntervalMethod)
    -> Inference?
  {
    let known: (mean: Double, standardError: Double?)
    if units.areEqualRows {
      let moments = Moments(values)
      known = (moments.mean, moments.standardError)
    } else {
      known = (units.mean(values), units.standardError(ofMean: values))
    }
    guard let standardError = known.standardError, standardError.isFinite else { return nil }
    return .symmetric(
      estimate: known.mean, standardError: standardError,
      degreesOfFreedom: units.degreesOfFreedom(), method: method)
  }

  /// By Student's quantiles; infinite degrees of freedom are the normal ones.
  static func symmetric(
    estimate: Double, standardError: Double, degreesOfFreedom: Double, method: IntervalMethod
  ) -> Inference {
    Inference(
      estimate: estimate, standardError: standardError, method: method,
      shape: .symmetric(degreesOfFreedom: degreesOfFreedom))
  }

  /// By Student's quantiles, of an estimate whose mean is the quantity plus something between 0 and
  /// `excess`.
  static func overstated(
    estimate: Double, excess: Double, standardError: Double, degreesOfFreedom: Double,
    method: IntervalMethod
  ) -> Inference {
    Inference(
      estimate: estimate, standardError: standardError, method: method,
      shape: .overstated(excess: excess, degreesOfFreedom: degreesOfFreedom))
  }

  /// By Student's quantiles on the logarithm of the odds, so that the interval stays within the
  /// range. For a correlation, in −1 … 1, this is Fisher's transformation.
  ///
  /// - Precondition: the estimate lies inside the range.
  static func logit(
    estimate: Double, standardError: Double, degreesOfFreedom: Double, lowest: Double,
    highest: Double, method: IntervalMethod
  ) -> Inference {
    precondition(estimate > lowest && estimate < highest, "\(estimate) has no odds")
    return Inference(
      estimate: estimate, standardError: standardError, method: method,
      shape: .logit(lowest: lowest, highest: highest, degreesOfFreedom: degreesOfFreedom))
  }

  /// By Wilson's score interval, stretched from 0 … 1 to the range given.
  static func proportion(
    _ proportion: Proportion, lowest: Double = 0, highest: Double = 1
  ) -> Inference {
    Inference(
      estimate: lowest + (highest - lowest) * proportion.estimate,
      standardError: (highest - lowest) * proportion.standardError, method: .proportion,
      shape: .proportion(proportion, lowest: lowest, highest: highest))
  }

  /// By Tango's score interval, stretched to metrics whose ends are `span` apart.
  static func pairedProportions(_ pair: PairedProportions, span: Double = 1) -> Inference {
    Inference(
      estimate: span * pair.estimate, standardError: span * pair.standardError,
      method: .pairedProportions, shape: .pairedProportions(pair, span: span))
  }

  /// Student's; nil where the quantiles are normal ones.
  var degreesOfFreedom: Double? {
    let degrees =
      switch shape {
      case .symmetric(let degrees), .logit(_, _, let degrees), .overstated(_, let degrees): degrees
      case .proportion(let proportion, _, _): proportion.degreesOfFreedom
      case .pairedProportions(let pair, _): pair.degreesOfFreedom
      }
    return degrees.isFinite ? degrees : nil
  }

  /// The interval at confidence 1 − `alpha`.
  func interval(alpha: Double) -> Interval {
    let (lower, upper) = bounds(alpha: alpha)
    return Interval(lower: lower, upper: upper, level: 1 - alpha)
  }

  /// The two-sided p-value of "the quantity is `null`".
  func pValue(null: Double) -> Double {
    switch shape {
    case .symmetric(let degreesOfFreedom):
      if estimate == null { return 1 }
      return StudentT(degreesOfFreedom: degreesOfFreedom)
        .twoSidedTail((estimate - null) / standardError)
    case .logit(let lowest, let highest, let degreesOfFreedom):
      guard null > lowest && null < highest else { return 0 }
      if estimate == null { return 1 }
      let distance = logOdds(estimate, lowest, highest) - logOdds(null, lowest, highest)
      return StudentT(degreesOfFreedom: degreesOfFreedom)
        .twoSidedTail(distance / logitError(lowest, highest))
    case .overstated(let excess, let degreesOfFreedom):
      let nearest = min(max(null, estimate - excess), estimate)
      if nearest == null { return 1 }
      return StudentT(degreesOfFreedom: degreesOfFreedom)
        .twoSidedTail((nearest - null) / standardError)
    case .proportion(let proportion, let lowest, let highest):
      return proportion.pValue(null: (null - lowest) / (highest - lowest))
    case .pairedProportions(let pair, let span): return pair.pValue(null: null / span)
    }
  }

  /// The one-sided p-value of "the quantity is at most `null`".
  func pValue(atMost null: Double) -> Double {
    let half = 0.5 * pValue(null: null)
    return estimate > null ? half : 1 - half
  }

  private func bounds(alpha: Double) -> (Double, Double) {
    switch shape {
    case .symmetric(let degreesOfFreedom):
      let reach =
        StudentT(degreesOfFreedom: degreesOfFreedom).twoSidedCritical(alpha: alpha)
        * standardError
      return (estimate - reach, estimate + reach)
    case .logit(let lowest, let highest, let degreesOfFreedom):
      let reach =
        StudentT(degreesOfFreedom: degreesOfFreedom).twoSidedCritical(alpha: alpha)
        * logitError(lowest, highest)
      let centre = logOdds(estimate, lowest, highest)
      func back(_ odds: Double) -> Double { lowest + (highest - lowest) / (1 + exp(-odds)) }
      return (back(centre - reach), back(centre + reach))
    case .overstated(let excess, let degreesOfFreedom):
      let reach =
        StudentT(degreesOfFreedom: degreesOfFreedom).twoSidedCritical(alpha: alpha)
        * standardError
      return (estimate - excess - reach, estimate + reach)
    case .proportion(let proportion, let lowest, let highest):
      let (lower, upper) = proportion.bounds(alpha: alpha)
      return (lowest + (highest - lowest) * lower, lowest + (highest - lowest) * upper)
    case .pairedProportions(let pair, let span):
      let (lower, upper) = pair.bounds(alpha: alpha)
      return (span * lower, span * upper)
    }
  }

  private func logOdds(_ value: Double, _ lowest: Double, _ highest: Double) -> Double {
    log((value - lowest) / (highest - value))
  }

  /// The standard error on the scale of the log odds, by the delta method.
  private func logitError(_ lowest: Double, _ highest: Double) -> Double {
    standardError * (highest - lowest) / ((estimate - lowest) * (highest - estimate))
  }
}
