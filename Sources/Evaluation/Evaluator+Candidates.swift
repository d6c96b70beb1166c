internal import Results
internal import Splitting
internal import Statistics

extension Evaluator {
  /// Every candidate against the reference, and the number of hypotheses that the flags over
  /// subpopulations were adjusted for.
  func compare(
    _ rungs: [ScoredRung], reference: Int, _ overall: RowEvidence,
    _ measured: [Evaluation.RungEvidence], _ subpopulations: [SubpopulationRows]
  ) -> (candidates: [CandidateResult], hypotheses: Int) {
    let candidates = rungs.indices.filter { rungs[$0].kind == .candidate && $0 != reference }
    if candidates.isEmpty { return ([], 0) }
    let pairs = subpopulationPairs(
      [rungs[reference].scored] + candidates.map { rungs[$0].scored }, subpopulations)
    let family = SubpopulationFamily(pairs, target: settings.target, alpha: settings.alpha)
    let primary = overallPrimary(overall, candidates, reference)
    let results = candidates.indices.map { place in
      result(
        rungs[candidates[place]].name, overall: primary[place],
        others: settings.metrics.dropFirst().map {
          plainComparison(overall, $0, candidates[place], reference)
        },
        guardrails: guardrails(overall, candidates[place], reference),
        findings: zip(zip(subpopulations, pairs[place]), family.levels[place]).map {
          finding($0.0, $0.1, levels: $1)
        }, subpopulations)
    }
    return (results, family.hypotheses)
  }

  /// By candidate and subpopulation.
  private func subpopulationPairs(
    _ models: [ScoredPredictions], _ subpopulations: [SubpopulationRows]
  ) -> [[ComparedPair]] {
    let bySubpopulation = subpopulations.map { subpopulation in
      let evidence = evidence(
        truth.selecting(subpopulation.rows), models.map { $0.selecting(subpopulation.rows) },
        [settings.primary])
      return (1..<models.count).map {
        ComparedPair(evidence, metric: settings.primary, candidate: $0, reference: 0)
      }
    }
    return (1..<models.count).map { model in bySubpopulation.map { $0[model - 1] } }
  }

  private var rule: FindingRule {
    FindingRule(minimumLift: settings.minimumLift, margin: settings.margin)
  }

  /// The primary metric on all rows; several candidates are one family of Holm's.
  private func overallPrimary(_ overall: RowEvidence, _ candidates: [Int], _ reference: Int)
    -> [Comparison]
  {
    let pairs = candidates.map {
      ComparedPair(overall, metric: settings.primary, candidate: $0, reference: reference)
    }
    let tested = pairs.indices.filter { pairs[$0].liftInference != nil }
    let holm = Holm(
      pValues: tested.compactMap { pairs[$0].liftInference?.pValue(null: 0) },
      alpha: settings.alpha)
    return pairs.indices.map { index in
      let place = tested.firstIndex(of: index)
      return pairs[index].comparison(
        levels: .init(
          lift: place.map { holm.levels[$0] } ?? settings.alpha, candidate: settings.alpha,
          reference: settings.alpha, adjustedPValue: place.map { holm.adjusted[$0] }),
        rule: rule, target: settings.target)
    }
  }

  /// A comparison that stands for itself: no target, no adjustment, no margin.
  private func plainComparison(
    _ overall: RowEvidence, _ metric: Metric, _ candidate: Int, _ reference: Int,
    margin: Double = 0
  ) -> Comparison {
    ComparedPair(overall, metric: metric, candidate: candidate, reference: reference).comparison(
      levels: .init(
        lift: settings.alpha, candidate: settings.alpha, reference: settings.alpha),
      rule: FindingRule(minimumLift: 0, margin: margin), target: nil)
  }

  private func guardrails(_ overall: RowEvidence, _ candidate: Int, _ reference: Int)
    -> [CandidateResult.Guardrail]
  {
    settings.guardrails.map { guardrail in
      let comparison = plainComparison(
        overall, guardrail.metric, candidate, reference, margin: guardrail.margin)
      let answer: TargetAnswer =
        switch comparison.lift?.interval {
        case nil: .undecided
        case let interval? where interval.lower >= -guardrail.margin: .met
        case let interval? where interval.upper < -guardrail.margin: .missed
        case .some: .undecided
        }
      return .init(margin: guardrail.margin, comparison: comparison, answer: answer)
    }
  }

  private func finding(
    _ subpopulation: SubpopulationRows, _ pair: ComparedPair, levels: ComparedPair.Levels
  ) -> SubpopulationFinding {
    SubpopulationFinding(
      subpopulation.subpopulation,
      share: truth.count == 0 ? 0 : Double(subpopulation.rows.count) / Double(truth.count),
      comparison: pair.comparison(levels: levels, rule: rule, target: settings.target),
      target: settings.target, metric: settings.primary)
  }

  /// The findings come in the order of the subpopulations, and leave in that of their weight.
  private func result(
    _ name: String, overall: Comparison, others: [Comparison],
    guardrails: [CandidateResult.Guardrail], findings: [SubpopulationFinding],
    _ subpopulations: [SubpopulationRows]
  ) -> CandidateResult {
    let (verdict, reasons) = VerdictRule(
      minimumLift: settings.minimumLift, margin: settings.margin
    ).verdict(
      lift: overall.lift, unmeasurable: overall.unmeasurable, target: overall.target ?? .undecided,
      findings: findings.map(\.comparison.finding),
      guardrails: guardrails.map { ($0.comparison.metric, $0.answer) })
    var works = [Bool](repeating: true, count: truth.count)
    for (finding, subpopulation) in zip(findings, subpopulations) where finding.isDefect {
      for row in subpopulation.rows { works[row] = false }
    }
    let sorted = findings.indices.sorted {
      (findings[$0].rank, -findings[$0].share, $0)
        < (findings[$1].rank, -findings[$1].share, $1)
    }
    return CandidateResult(
      name: name, verdict: verdict, reasons: reasons, overall: overall, secondary: others,
      guardrails: guardrails, subpopulations: sorted.map { findings[$0] },
      workingShare: subpopulations.isEmpty || works.isEmpty
        ? nil : Double(works.count { $0 }) / Double(works.count))
  }
}

extension Comparison {
  /// Why the metric has no value for the candidate or, failing that, for the reference.
  fileprivate var unmeasurable: UnmeasurableReason? {
    for measurement in [candidate.measurement, reference.measurement] {
      if case .unmeasurable(let reason) = measurement { return reason }
    }
    return nil
  }
}
