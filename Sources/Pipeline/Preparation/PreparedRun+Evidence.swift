internal import Evaluation
internal import HarnessConfiguration
internal import Results
internal import Splitting

extension PreparedRun {
  /// All that the task can be measured by, the primary metric first.
  var metrics: [Metric] {
    let others = Metric.all(
      for: bound.target.task, quantile: configuration.metric.quantile, costs: bound.costs)
    return [bound.metric] + others.filter { $0 != bound.metric }
  }

  var evaluationSettings: EvaluationSettings {
    EvaluationSettings(
      task: bound.target.task, primary: bound.metric, metrics: metrics,
      target: configuration.metric.target, minimumLift: configuration.metric.minimumLift,
      margin: configuration.metric.margin, alpha: configuration.evidence.alpha,
      bootstrapDraws: configuration.evidence.bootstrapDraws, seed: configuration.evidence.seed,
      guardrails: bound.guardrails.map {
        EvaluationSettings.Guardrail(metric: $0.metric, margin: $0.margin)
      })
  }

  func evidenceSummary(adjustedHypotheses: Int) -> EvidenceSettings {
    EvidenceSettings(
      primary: bound.metric.summary, target: configuration.metric.target,
      minimumLift: configuration.metric.minimumLift, margin: configuration.metric.margin,
      alpha: configuration.evidence.alpha,
      bootstrapDraws: configuration.evidence.bootstrapDraws, seed: configuration.evidence.seed,
      metrics: metrics.map(\.summary), adjustedHypotheses: adjustedHypotheses,
      folds: configuration.baselines.folds)
  }
}
