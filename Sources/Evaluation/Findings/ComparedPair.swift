internal import Splitting
internal import Results

/// A candidate beside the reference on some rows and one metric, before it is decided at which
/// levels the two are tested.
struct ComparedPair {
  let metric: Metric
  let rows: Int
  let reference: Measurement
  let candidate: Measurement
  /// Of the lift on the metric that costs are counted in, where that is another one.
  var money: Inference?
  /// Nil where there is no interval: unmeasurable, or too few rows.
  let referenceInference: Inference?
  let candidateInference: Inference?
  let liftInference: Inference?
  /// Also where there are too few rows for an interval; only to say what is needed.
  private let looseLift: Inference?
  private let looseCandidate: Inference?
  /// How many times the rows an interval asks for; nil where no number of such rows would do.
  private let minimumGrowth: Double?

  init(_ evidence: MetricEvidence, candidate: Int, reference: Int) {
    metric = evidence.metric
    rows = evidence.truth.count
    self.reference = evidence.measurements[reference]
    self.candidate = evidence.measurements[candidate]
    minimumGrowth = evidence.neededGrowth
    looseLift = evidence.inference(liftOf: candidate, over: reference)
    looseCandidate = evidence.inference(of: candidate)
    let suffices = evidence.suffices
    referenceInference = suffices ? evidence.inference(of: reference) : nil
    candidateInference = suffices ? looseCandidate : nil
    liftInference = suffices ? looseLift : nil
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
    /// Holm's, where the candidate's target is one of a family.
    var adjustedTargetPValue: Double?
  }

  /// The comparison at these levels; metrics other than the primary one have no target.
  func comparison(levels: Levels, rule: FindingRule, target: Double?) -> Comparison {
    let lift = liftInference.map {
      Lift($0, alpha: levels.lift, adjustedPValue: levels.adjustedPValue)
    }
    let own = MetricEstimate(
      metric, candidate, candidateInference, alpha: levels.candidate)
    let answer = target.map { TargetAnswer(own.interval, target: $0, metric: metric) }
    let finding = rule.finding(lift: lift, target: answer)
    return Comparison(
      metric: metric.id, rows: rows,
      reference: MetricEstimate(metric, reference, referenceInference, alpha: levels.reference),
      candidate: own, lift: lift, finding: finding, target: answer,
      needed: finding == .insufficientEvidence
        ? needed(
          toTell: looseLift, from: boundary(lift?.interval, rule), alpha: levels.lift) : nil,
      neededForTarget: answer == .undecided
        ? target.flatMap {
          needed(toTell: looseCandidate, from: $0, alpha: levels.candidate)
        } : nil)
  }

  /// What would tell the lift from `-margin`.
  func needed(margin: Double, alpha: Double) -> Needed? {
    needed(toTell: looseLift, from: -margin, alpha: alpha)
  }

  /// What the lift has to be told from: zero, or what is left once it is.
  private func boundary(_ interval: Interval?, _ rule: FindingRule) -> Double {
    guard let interval else { return 0 }
    return interval.lower > 0 ? rule.minimumLift : interval.upper < 0 ? -rule.margin : 0
  }

  private func needed(toTell inference: Inference?, from boundary: Double, alpha: Double)
    -> Needed?
  {
    guard let minimumGrowth else { return nil }
    let growth = inference?.neededGrowth(from: boundary, alpha: alpha)
    let needed = (Double(rows) * max(growth ?? 0, minimumGrowth)).rounded(.up)
    let isKnown = (growth != nil || minimumGrowth > 1) && needed < 1e15
    let detectable = inference?.detectableDifference(alpha: alpha)
    if detectable == nil && !isKnown { return nil }
    return Needed(detectableLift: detectable, rows: isKnown ? Int(needed) : nil)
  }
}
