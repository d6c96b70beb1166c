internal import Evaluation
internal import HarnessConfiguration
internal import Results
internal import Splitting
internal import Tabular

extension PreparedRun {
  /// All that the task can be measured by, the primary metric first.
  var metrics: [Metric] {
    let others = Metric.all(
      for: bound.target.task, quantile: configuration.metric.quantile, costs: bound.costs)
    return [bound.metric] + others.filter { $0 != bound.metric }
  }

  /// At the part of α that is left to this run.
  func evaluationSettings(_ looks: Looks?) -> EvaluationSettings {
    EvaluationSettings(
      task: bound.target.task, primary: bound.metric, metrics: metrics,
      target: configuration.metric.target, minimumLift: configuration.metric.minimumLift,
      margin: configuration.metric.margin, alpha: alpha(looks),
      bootstrapDraws: configuration.evidence.bootstrapDraws, seed: configuration.evidence.seed,
      guardrails: bound.guardrails.map {
        EvaluationSettings.Guardrail(metric: $0.metric, margin: $0.margin)
      }, money: bound.money)
  }

  /// Where the split keeps groups together, their rows may be alike: test rows come in groups.
  var clusters: Clusters? {
    guard case .group(let column) = bound.splitMethod else { return nil }
    return Clusters(column.selecting(split.testRows))
  }

  private var clusterSummary: ClusterSummary? {
    guard case .group(let column) = bound.splitMethod else { return nil }
    return clusters?.summary(column: column.name.string)
  }

  private func alpha(_ looks: Looks?) -> Double {
    let whole = configuration.evidence.alpha
    guard let looks else { return whole }
    return TestSetWear(alpha: whole, looks: looks.count, ofRun: looks.ofRun).alpha
  }

  func evidenceSummary(of evaluation: Evaluation, looks: Looks?) -> EvidenceSettings {
    EvidenceSettings(
      primary: bound.metric.summary, target: configuration.metric.target,
      minimumLift: configuration.metric.minimumLift, margin: configuration.metric.margin,
      alpha: alpha(looks),
      bootstrapDraws: configuration.evidence.bootstrapDraws, seed: configuration.evidence.seed,
      metrics: metrics.map(\.summary), adjustedHypotheses: evaluation.adjustedHypotheses,
      folds: configuration.baselines.folds, clusters: clusterSummary,
      looks: looks, discovery: evaluation.discovery, money: bound.money?.summary)
  }
}
