package import Results

/// The primary metric over time, under one goal.
package struct ProgressSeries: Codable, Equatable, Sendable {
  package let metric: MetricSummary
  package let target: Double
  /// By time.
  package let points: [Point]

  package init(metric: MetricSummary, target: Double, points: [Point]) {
    self.metric = metric
    self.target = target
    self.points = points
  }

  /// What a run reached.
  package struct Point: Codable, Equatable, Sendable {
    package let day: Day
    /// The run's id.
    package let run: String
    package let best: RungStanding?
    /// Nil where nothing was recommended.
    package let recommended: RungStanding?
    /// Today's process; nil where nobody says what it reaches.
    package let incumbent: RungStanding?
    /// Whether the run before was measured on other test rows.
    package let hasOtherTestRows: Bool

    package func flagged(_ hasOtherTestRows: Bool) -> Point {
      Point(
        day: day, run: run, best: best, recommended: recommended, incumbent: incumbent,
        hasOtherTestRows: hasOtherTestRows)
    }
  }

  /// Of runs in their order, a part for each goal: what was reached before the metric or the target
  /// changed cannot be read beside what came after. A run has a point if its best rung is not that of
  /// the run before, or if it is the last of its day.
  static func all(of runs: [ProjectRun]) -> [ProgressSeries] {
    var parts: [ProgressSeries] = []
    var points: [Point] = []
    for (index, run) in runs.enumerated() {
      let goal = run.result.evidence
      let next = index + 1 < runs.count ? runs[index + 1] : nil
      let before = index > 0 ? runs[index - 1].result : nil
      let point = Point(
        day: run.day, run: run.result.id, best: run.result.best,
        recommended: run.result.recommended, incumbent: RungStanding(incumbentOf: run.result),
        hasOtherTestRows: before.map { !run.result.hasTestRows(of: $0) } ?? false)
      let endsPart = next.map { !$0.result.evidence.hasGoal(of: goal) } ?? true
      let isNews =
        points.isEmpty || !isSame(point.best, before?.best)
        || !isSame(point.recommended, before?.recommended)
      if isNews || endsPart || next?.day != run.day { points.append(point) }
      if endsPart {
        parts.append(ProgressSeries(metric: goal.primary, target: goal.target, points: points))
        points = []
      }
    }
    return parts
  }

  private static func isSame(_ rung: RungStanding?, _ other: RungStanding?) -> Bool {
    rung.map { $0.isSame(as: other) } ?? (other == nil)
  }
}

extension EvidenceSettings {
  func hasGoal(of other: EvidenceSettings) -> Bool {
    primary.id == other.primary.id && target == other.target
  }
}
