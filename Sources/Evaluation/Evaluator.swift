internal import Models
package import Parallel
internal import Results
package import Splitting

/// Scores rungs on the test rows and says what follows: for each rung its metrics, for each
/// candidate findings and a verdict, and the recommendation. Baselines and candidates go through
/// the same path.
///
/// The answer depends on the settings' seed, and not on the number of threads.
package struct Evaluator: Sendable {
  package let settings: EvaluationSettings
  let truth: Target
  let workers: Workers

  /// - Precondition: truth is of the settings' task.
  package init(settings: EvaluationSettings, truth: TestTruth, workers: Workers = .one) {
    precondition(truth.target.task == settings.task, "truth is of another task")
    self.settings = settings
    self.truth = truth.target
    self.workers = workers
  }

  /// Evaluates every rung that has predictions. Candidates are compared with the rung that
  /// `reference` names, on all test rows and in each declared subpopulation.
  ///
  /// - Precondition: the reference is among the rungs, and every rung has a prediction for each
  ///   test row.
  package func evaluate(
    rungs: [ScoredRung], reference: String, subpopulations: [SubpopulationRows]
  ) -> Evaluation {
    guard let referenceIndex = rungs.firstIndex(where: { $0.name == reference }) else {
      preconditionFailure("the reference '\(reference)' is not among the rungs")
    }
    precondition(
      rungs.allSatisfy { $0.scored.predictions.count == truth.count },
      "a rung's predictions and the test rows differ in number")
    let overall = evidence(truth, rungs.map(\.scored), settings.metrics)
    let measured = rungs.indices.map { rung(overall, $0, rungs[$0].name) }
    let (candidates, hypotheses) = compare(
      rungs, reference: referenceIndex, overall, measured, subpopulations)
    return Evaluation(
      rungs: measured, candidates: candidates,
      recommendation: recommendation(rungs, overall, measured), adjustedHypotheses: hypotheses)
  }

  func evidence(_ truth: Target, _ models: [ScoredPredictions], _ metrics: [Metric]) -> RowEvidence
  {
    RowEvidence(
      truth: truth, models: models, metrics: metrics,
      resampling: .init(
        draws: settings.bootstrapDraws, seed: settings.seed, workers: workers))
  }

  private func rung(_ overall: RowEvidence, _ index: Int, _ name: String)
    -> Evaluation.RungEvidence
  {
    let metrics = settings.metrics.map { metric in
      let suffices = MinimumRows.suffice(metric, truth)
      return MetricEstimate(
        metric, overall.measurement(metric, of: index),
        suffices ? overall.inference(metric, of: index) : nil, alpha: settings.alpha)
    }
    return Evaluation.RungEvidence(
      name: name, metrics: metrics,
      target: TargetAnswer(
        metrics[0].interval, target: settings.target, metric: settings.primary))
  }

  private func recommendation(
    _ rungs: [ScoredRung], _ overall: RowEvidence, _ measured: [Evaluation.RungEvidence]
  ) -> Recommendation {
    let ladder = rungs.indices.sorted {
      (rungs[$0].kind.complexity, $0) < (rungs[$1].kind.complexity, $1)
    }
    let rule = RecommendationRule(
      metric: settings.primary, target: settings.target, margin: settings.margin,
      alpha: settings.alpha)
    let suffices = MinimumRows.suffice(settings.primary, truth)
    return rule.recommend(
      ladder.map {
        .init(
          index: $0, name: rungs[$0].name, value: measured[$0].metrics[0].measurement.value,
          target: measured[$0].target)
      }
    ) { rung, best in
      suffices ? overall.inference(settings.primary, liftOf: rung, over: best) : nil
    }
  }
}

extension Rung.Kind {
  /// The place in the ladder; candidates share the last.
  fileprivate var complexity: Int {
    switch self {
    case .constant: 0
    case .rule: 1
    case .linear: 2
    case .tree: 3
    case .candidate: 4
    }
  }
}
