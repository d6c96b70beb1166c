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

  /// Where rows of one group may be alike, test rows come in groups.
  var clusters: Clusters? { bound.group.map { Clusters($0.selecting(split.testRows)) } }

  /// How much the test rows count; nil where all count alike.
  var testWeights: [Double]? {
    bound.weights.map { weights in split.testRows.map { weights[Int($0)] } }
  }

  /// The world that the test rows stand for; nil where that is their own mix.
  var population: Population? {
    bound.population?.resolve(
      bound.table, trainingRows: split.trainingRows, testRows: split.testRows)
  }

  private var clusterSummary: ClusterSummary? {
    guard let group = bound.group else { return nil }
    return clusters?.summary(column: group.name.string, weights: testWeights)
  }

  private var weightSummary: WeightSummary? {
    guard let weights = testWeights, let column = configuration.data.weight else { return nil }
    return WeightSummary(column: column.string, weights)
  }

  private func alpha(_ looks: Looks?) -> Double {
    let whole = configuration.evidence.alpha
    guard let looks else { return whole }
    return TestSetWear(alpha: whole, looks: looks.count, ofRun: looks.ofRun).alpha
  }

  func evidenceSummary(of evaluation: Evaluation, looks: Looks?) -> EvidenceSettings {
    var settings = EvidenceSettings(
      primary: bound.metric.summary, target: configuration.metric.target,
      minimumLift: configuration.metric.minimumLift, margin: configuration.metric.margin,
      alpha: alpha(looks),
      bootstrapDraws: configuration.evidence.bootstrapDraws, seed: configuration.evidence.seed,
      metrics: metrics.map(\.summary), adjustedHypotheses: evaluation.adjustedHypotheses,
      folds: configuration.baselines.folds, clusters: clusterSummary, weights: weightSummary,
      looks: looks, discovery: evaluation.discovery, money: bound.money?.summary)
    settings.population = evaluation.population
    return settings
  }
}
