internal import Results

/// One metric of every rung, and of every candidate beside the reference, on the same rows: what is
/// kept when the rows' own values are let go.
struct MeasuredMetric: Sendable {
  let metric: Metric
  /// By rung.
  let estimates: [MetricEstimate]
  /// By candidate, in the order given.
  let pairs: [ComparedPair]

  init(_ evidence: MetricEvidence, candidates: [Int], reference: Int, alpha: Double) {
    metric = evidence.metric
    let rungs = evidence.measurements.indices
    estimates = rungs.map { rung in
      MetricEstimate(
        evidence.metric, evidence.measurements[rung],
        evidence.suffices ? evidence.inference(of: rung) : nil, alpha: alpha)
    }
    pairs = candidates.map { ComparedPair(evidence, candidate: $0, reference: reference) }
  }
}
