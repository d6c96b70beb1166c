/// What changed from one run to another of the same task. Lists hold what changed and nothing else, but
/// for the rungs, which are all there.
package struct RunDifference: Codable, Equatable, Sendable {
  package let schemaVersion: Int
  package let before: RunLabel
  package let after: RunLabel
  /// The metric, target and α that the comparison is made at: those of the run after.
  package let metric: MetricSummary
  package let target: Double
  package let alpha: Double
  /// Files that went in.
  package var inputs: [InputChange] = []
  package var data: DataDifference
  /// Settings as far as results tell them.
  package var settings: [SettingChange] = []
  /// Values of the config by their JSON paths; nil where one of the two texts is not at hand.
  package var configuration: [SettingChange]?
  package var gates: [Change<Gate.Answer, Gate.Kind>] = []
  /// By candidate.
  package var verdicts: [Change<Verdict, String>] = []
  package var recommendation: RecommendationChange
  package var pairing: Pairing
  /// The primary metric, in the order of the ladder after; rungs that went come last.
  package var rungs: [RungDifference] = []
  /// The rung that is recommended after beside the one that was before; nil where either run
  /// recommends none, or both the same.
  package var recommended: RungDifference?
  package var guardrails: [GuardrailDifference] = []
  /// Findings in subpopulations that are not the same in both, by candidate.
  package var findings: [FindingChange] = []

  package init(
    before: RunLabel, after: RunLabel, metric: MetricSummary, target: Double, alpha: Double,
    data: DataDifference, recommendation: RecommendationChange, pairing: Pairing
  ) {
    schemaVersion = 1
    self.before = before
    self.after = after
    self.metric = metric
    self.target = target
    self.alpha = alpha
    self.data = data
    self.recommendation = recommendation
    self.pairing = pairing
  }

  /// Whether nothing that can be told has changed.
  package var isEmpty: Bool {
    inputs.isEmpty && data.isEmpty && settings.isEmpty && (configuration ?? []).isEmpty
      && gates.isEmpty && verdicts.isEmpty && !recommendation.isChange && findings.isEmpty
      && before.tool == after.tool && before.project == after.project
      && rungs.allSatisfy { $0.isSame ?? ($0.before == $0.after) }
  }
}
