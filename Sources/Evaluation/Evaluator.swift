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
  let units: SamplingUnits
  /// Test rows as a sample of the population: weighted to its shares where they are given and can be
  /// met, else as they came.
  let population: SamplingUnits
  /// The world that test rows stand for; nil where that is their own mix.
  let world: Population?
  let workers: Workers

  /// Without clusters, test rows are independent; without weights all count alike.
  ///
  /// - Precondition: truth is of the settings' task; clusters and weights are of as many rows, and
  ///   weights above 0; the population is of as many rows.
  package init(
    settings: EvaluationSettings, truth: TestTruth, clusters: Clusters? = nil,
    weights: [Double]? = nil, population: Population? = nil, workers: Workers = .one
  ) {
    precondition(truth.target.task == settings.task, "truth is of another task")
    self.settings = settings
    self.truth = truth.target
    let units = SamplingUnits(
      rowCount: truth.target.count, clusters: clusters, weights: weights)
    self.units = units
    world = population
    self.population = SamplingUnits(
      rowCount: truth.target.count, clusters: clusters, weights: weights, population: population)
    self.workers = workers
  }

  /// Evaluates every rung that has predictions. Candidates are compared with the rung that
  /// `reference` names, on all test rows and in each declared subpopulation. `discovery` is of the
  /// candidates in their order.
  ///
  /// - Precondition: the reference is among the rungs, and every rung has a prediction for each
  ///   test row.
  package func evaluate(
    rungs: [ScoredRung], reference: String, subpopulations: [SubpopulationRows],
    discovery: DiscoveryOutcome? = nil, oneColumn: OneColumnRung? = nil
  ) -> Evaluation {
    guard let referenceIndex = rungs.firstIndex(where: { $0.name == reference }) else {
      preconditionFailure("the reference '\(reference)' is not among the rungs")
    }
    precondition(
      rungs.allSatisfy { $0.scored.predictions.count == truth.count },
      "a rung's predictions and the test rows differ in number")
    let models = workers.map(rungs.count) {
      RankedPredictions(rungs[$0].scored, for: settings.metrics)
    }
    let candidates = rungs.indices.filter {
      rungs[$0].kind == .candidate && $0 != referenceIndex
    }
    let overall = RowEvidence(
      truth: truth, models: models, units: population, bootstrap: bootstrap)
    let primary = overall[settings.primary]
    @Sendable func measure(_ evidence: MetricEvidence) -> MeasuredMetric {
      MeasuredMetric(
        evidence, candidates: candidates, reference: referenceIndex, alpha: settings.alpha)
    }
    let measured =
      [measure(primary)]
      + workers.map(settings.metrics.count - 1) { measure(overall[settings.metrics[$0 + 1]]) }
    let detailed = workers.map(rungs.count) { DetailedModel(rungs[$0].scored, truth) }
    let calibrations = workers.map(rungs.count) {
      detailed[$0].calibrations(units, alpha: settings.alpha)
    }
    let ofTestMix = testMix(models, candidates: candidates, reference: referenceIndex)
    let compared = [referenceIndex] + candidates
    let pairs = subpopulationPairs(
      compared.map { models[$0].keeping(for: settings.primary, primary.samples[$0]) },
      compared.map { rungs[$0].scored }, subpopulations)
    let evidence = rungs.indices.map { rung in
      Evaluation.RungEvidence(
        name: rungs[rung].name, metrics: measured.map { $0.estimates[rung] },
        target: TargetAnswer(
          measured[0].estimates[rung].interval, target: settings.target, metric: settings.primary),
        calibration: calibrations[rung])
    }
    var (results, hypotheses) = compare(
      candidates.map { rungs[$0].name }, measured, pairs,
      candidates.map {
        DetailedPair(
          reference: detailed[referenceIndex], candidate: detailed[$0], units: units,
          alpha: settings.alpha)
      }, subpopulations, discovery,
      HybridEvidence(
        settings: settings, truth: truth, units: population, reference: models[referenceIndex],
        subpopulations: subpopulations,
        halves: candidates.isEmpty ? [] : discovery?.halves ?? halves,
        bootstrap: bootstrap, workers: workers),
      candidates.map { models[$0] })
    for (place, comparison) in ofTestMix.enumerated() { results[place].testMix = comparison }
    if primary.suffices, let incumbent = rungs.firstIndex(where: { $0.kind == .incumbent }) {
      for (place, candidate) in candidates.enumerated() {
        results[place].overIncumbent = primary.inference(liftOf: candidate, over: incumbent).map {
          Lift($0, alpha: settings.alpha)
        }
      }
    }
    let constant = rungs.first { $0.kind == .constant }
    let steps = LadderSteps(rungs: rungs, alpha: settings.alpha, money: settings.money)
    return Evaluation(
      rungs: evidence,
      candidates: zip(candidates, results).map { candidate, result in
        guard let oneColumn, let constant else { return result }
        return result.with(
          oneColumnFinding(
            oneColumn, candidate: rungs[candidate], constant: constant, units: population,
            bootstrap: bootstrap))
      },
      recommendation: recommendation(steps.ladder, rungs, primary, evidence),
      steps: steps.steps(
        primary,
        money: settings.money.map { $0.metric == settings.primary ? primary : overall[$0.metric] }),
      adjustedHypotheses: hypotheses,
      discovery: discovery?.summary, population: populationSummary)
  }

  /// Where nothing is searched, so that none are drawn yet.
  private var halves: [[Int32]] {
    SearchHalves(
      identities: units.clusters?.codes.map { UInt64($0) }
        ?? (0..<truth.count).map { UInt64($0) },
      most: truth.count, seed: settings.seed
    ).halves
  }

  /// The share of the population that test rows at these positions stand for.
  func share(of rows: some Sequence<Int32>) -> Double { population.share(of: rows) }

  /// The candidates' primary metric where no part of the population is weighted to its share, for
  /// reading; empty where the overall comparison is that already.
  private func testMix(
    _ models: [RankedPredictions], candidates: [Int], reference: Int
  ) -> [Comparison] {
    if population.strata == nil { return [] }
    let plain = RowEvidence(truth: truth, models: models, units: units, bootstrap: bootstrap)[
      settings.primary]
    return candidates.map {
      plainComparison(ComparedPair(plain, candidate: $0, reference: reference))
    }
  }

  private var populationSummary: PopulationSummary? {
    guard let world else { return nil }
    var weights = [Double](repeating: 0, count: world.parts.count)
    for (row, part) in world.partOfRow.enumerated() {
      weights[Int(part)] += units.weight(of: row) / units.totalWeight
    }
    let rows = world.rows
    return PopulationSummary(
      parts: world.parts.indices.map { part in
        PopulationSummary.Part(
          condition: world.parts[part].condition, share: world.parts[part].share,
          testShare: weights[part], testRows: rows[part])
      })
  }

  /// On one thread, as threads are shared out by metric and subpopulation.
  private var bootstrap: Bootstrap {
    Bootstrap(draws: settings.bootstrapDraws, seed: settings.seed, workers: .one)
  }

  /// By candidate and subpopulation, on the primary metric; the first model is the reference.
  private func subpopulationPairs(
    _ models: [RankedPredictions], _ scored: [ScoredPredictions],
    _ subpopulations: [SubpopulationRows]
  ) -> [[ComparedPair]] {
    if models.count == 1 { return [] }
    // A thread takes a subpopulation at a time, the largest first, so that none is left over long.
    let order = subpopulations.indices.sorted {
      (-subpopulations[$0].rows.count, $0) < (-subpopulations[$1].rows.count, $1)
    }
    let pairs = workers.map(order.count) { place in
      let rows = subpopulations[order[place]].rows
      let selected = RowEvidence(
        truth: truth.selecting(rows), models: models.map { $0.selecting(rows) },
        units: units.selecting(rows), bootstrap: bootstrap,
        answers: ModelAnswers(scored, rows: rows))
      let evidence = selected[settings.primary]
      let money = moneyEvidence(selected)
      return (1..<models.count).map {
        var pair = ComparedPair(evidence, candidate: $0, reference: 0)
        pair.money = money?.inference(liftOf: $0, over: 0)
        return pair
      }
    }
    var bySubpopulation = pairs
    for (place, subpopulation) in order.enumerated() {
      bySubpopulation[subpopulation] = pairs[place]
    }
    return (1..<models.count).map { model in bySubpopulation.map { $0[model - 1] } }
  }

  private func recommendation(
    _ ladder: [Int], _ rungs: [ScoredRung], _ primary: MetricEvidence,
    _ measured: [Evaluation.RungEvidence]
  ) -> Recommendation {
    let rule = RecommendationRule(
      metric: settings.primary, target: settings.target, margin: settings.margin,
      alpha: settings.alpha)
    let recommendation = rule.recommend(
      ladder.map {
        .init(
          index: $0, name: rungs[$0].name, value: measured[$0].metrics[0].measurement.value,
          target: measured[$0].target,
          isOverBudget: settings.economics?.isOverBudget(rungs[$0].name) ?? false)
      }
    ) { rung, best in
      primary.suffices ? primary.inference(liftOf: rung, over: best) : nil
    }
    // What test rows lack of the world may well ask for another rung.
    if world?.lacking.isEmpty ?? true { return recommendation }
    return Recommendation(
      rung: nil, best: recommendation.best, reason: .undecided, steps: recommendation.steps)
  }
}
