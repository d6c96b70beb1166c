internal import Splitting
internal import Results

/// A candidate beside the reference on some rows and one metric, before it is decided at which
/// levels the two are tested.
struct ComparedPair {
  let metric: Metric
  let rows: Int
  let reference: Measurement
  let candidate: Measurement
  /// Nil where there is no interval: unmeasurable, or too few rows.
  let referenceInference: Inference?
  let candidateInference: Inference?
  let liftInference: Inference?
  /// The lift's spread where there are too few rows for an interval; only to say what is needed.
  private let looseInference: Inference?
  /// How many times the rows an interval asks for; nil where no number of such rows would do.
  private let minimumGrowth: Double?

  init(_ evidence: MetricEvidence, candidate: Int, reference: Int) {
    metric = evidence.metric
    rows = evidence.truth.count
    self.reference = evidence.measurements[reference]
    self.candidate = evidence.measurements[candidate]
    minimumGrowth = evidence.neededGrowth
    looseInference = evidence.inference(liftOf: candidate, over: reference)
    let suffices = evidence.suffices
    referenceInference = suffices ? evidence.inference(of: reference) : nil
    candidateInference = suffices ? evidence.inference(of: candidate) : nil
    liftInference = suffices ? looseInference : nil
  }

  /// At which levels a comparison is tested.
  struct Levels {
    /// Of the lift's interval.
    let lift: Double
    /// Of the candidate's own interval.
    let candidate: Double
    /// Of the reference's own interval.
    let reference: Double
    /// Holm's, where the lift is one of a family.
    var adjustedPValue: Double?
  }

  /// The comparison at these levels; metrics other than the primary one have no target.
  func comparison(levels: Levels, rule: FindingRule, target: Double?) -> Comparison {
    let lift = liftInference.map { inference in
      Lift(
        estimate: inference.estimate, standardError: inference.standardError,
        interval: inference.interval(alpha: levels.lift), pValue: inference.pValue(null: 0),
        adjustedPValue: levels.adjustedPValue, method: inference.method)
    }
    let own = MetricEstimate(
      metric, candidate, candidateInference, alpha: levels.candidate)
    let answer = target.map { TargetAnswer(own.interval, target: $0, metric: metric) }
    let finding = rule.finding(lift: lift, target: answer)
    return Comparison(
      metric: metric.id, rows: rows,
      reference: MetricEstimate(metric, reference, referenceInference, alpha: levels.reference),
      candidate: own, lift: lift, finding: finding, target: answer,
      needed: finding == .insufficientEvidence ? needed(lift?.interval, levels.lift, rule) : nil)
  }

  private func needed(_ interval: Interval?, _ alpha: Double, _ rule: FindingRule) -> Needed? {
    guard let minimumGrowth else { return nil }
    var boundary = 0.0
    if let interval, interval.lower > 0 { boundary = rule.minimumLift }
    if let interval, interval.upper < 0 { boundary = -rule.margin }
    let growth = looseInference?.neededGrowth(from: boundary, alpha: alpha)
    let needed = (Double(rows) * max(growth ?? 0, minimumGrowth)).rounded(.up)
    let isKnown = (growth != nil || minimumGrowth > 1) && needed < 1e15
    let detectable = looseInference?.detectableDifference(alpha: alpha)
    if detectable == nil && !isKnown { return nil }
    return Needed(detectableLift: detectable, rows: isKnown ? Int(needed) : nil)
  }
}
