package import Results

/// What an evaluation is computed with.
package struct EvaluationSettings: Sendable {
  package let task: TaskKind
  package let primary: Metric
  /// All metrics to measure, the primary one first.
  package let metrics: [Metric]
  /// The value that the primary metric has to reach.
  package let target: Double
  /// The smallest lift worth having, at least 0.
  package let minimumLift: Double
  /// The largest loss that does not matter, at least 0.
  package let margin: Double
  package let alpha: Double
  package let bootstrapDraws: Int
  package let seed: UInt64
  package let guardrails: [Guardrail]
  /// Nil where nobody says what errors cost.
  package let money: MoneyScale?
  /// What the rungs cost; nil where there is no budget.
  package var economics: RungEconomics?

  /// A metric that may not get worse by more than a margin.
  package struct Guardrail: Sendable {
    package let metric: Metric
    package let margin: Double

    package init(metric: Metric, margin: Double) {
      self.metric = metric
      self.margin = margin
    }
  }

  /// Metrics come in any order; the primary one is put first, and those of guardrails and of money
  /// are added.
  ///
  /// - Precondition: metrics are of the task, `minimumLift` and the margins at least 0, `alpha`
  ///   between 0 and 1, at least 100 draws.
  package init(
    task: TaskKind, primary: Metric, metrics: [Metric], target: Double, minimumLift: Double,
    margin: Double, alpha: Double, bootstrapDraws: Int, seed: UInt64, guardrails: [Guardrail],
    money: MoneyScale? = nil
  ) {
    precondition(minimumLift >= 0 && margin >= 0, "minimum lift and margin are at least 0")
    precondition(alpha > 0 && alpha < 1, "alpha is between 0 and 1")
    precondition(bootstrapDraws >= 100, "a standard error needs a hundred draws")
    precondition(guardrails.allSatisfy { $0.margin >= 0 }, "a margin is at least 0")
    var ordered = [primary]
    let added = guardrails.map(\.metric) + [money?.metric].compactMap(\.self)
    for metric in metrics + added where !ordered.contains(metric) {
      ordered.append(metric)
    }
    precondition(
      ordered.allSatisfy { $0.tasks.contains(task) }, "a metric is of another task")
    self.task = task
    self.primary = primary
    self.metrics = ordered
    self.target = target
    self.minimumLift = minimumLift
    self.margin = margin
    self.alpha = alpha
    self.bootstrapDraws = bootstrapDraws
    self.seed = seed
    self.guardrails = guardrails
    self.money = money
  }
}
