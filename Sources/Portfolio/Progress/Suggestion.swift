package import Results

/// What the evidence suggests for a project that makes no progress, with the figures that say so.
package enum Suggestion: Equatable, Sendable {
  /// The learning curve rises: more rows like these are worth having.
  case moreData(Curve)
  /// Too few test rows to tell whether the candidate is better.
  case moreTestRows(candidate: String, rows: Int, needed: Int)
  /// So many predictions files have been compared on the test rows that these now tell as much as this
  /// share of them told at first, in 0 … 1.
  case freshTestRows(looks: Int, worth: Double)
  /// More rows like these bring nothing: other columns might.
  case betterData(Curve)
  /// Nobody knows yet whether more rows like these would help.
  case unclearData(Curve)
  /// Labels that seem to be wrong, in 0 … 1.
  case betterLabels(share: Double, interval: Interval)
  /// A candidate works for a share of the rows: use it there, or state the problem for that share.
  case reframe(candidate: String, worksFor: Double?, hybrid: Hybrid?)
  /// Candidates since the last better rung that bought nothing over what is simpler.
  case simpler(candidates: [String], over: String)
  /// A rung is recommended, and nobody uses it.
  case bringToUse(rung: String, since: Day)
  /// Nothing that was tried since the last better rung brought one, and more of the data would not
  /// reach the target either.
  case stop(days: Int, candidates: Int, curve: Curve?)
  /// Nobody has asked the data: an audit tells whether more rows would help.
  case audit

  /// What a learning curve says.
  package struct Curve: Codable, Equatable, Sendable {
    package let rung: String
    package let metric: MetricSummary
    package let target: Double
    package let rows: Int
    /// On so many rows.
    package let value: Double
    package let tenfoldValue: Double
    package let tenfoldInterval: Interval
    /// The lift of ten times the rows over today's.
    package let lift: Double
    package let liftInterval: Interval

    /// Nil where the curve says nothing of more rows.
    init?(_ curve: LearningCurve) {
      guard let tenfold = curve.projections.last, let last = curve.points.last else { return nil }
      rung = curve.rung
      metric = curve.metric
      target = curve.target
      rows = last.rows
      value = last.value
      tenfoldValue = tenfold.value
      tenfoldInterval = tenfold.valueInterval
      lift = tenfold.lift
      liftInterval = tenfold.liftInterval
    }

    /// Whether ten times the rows reach the target, at the better end of what is possible.
    package var mayReachTarget: Bool {
      metric.gain(
        from: target,
        to: metric.direction == .higherIsBetter ? tenfoldInterval.upper : tenfoldInterval.lower)
        >= 0
    }
  }
}
