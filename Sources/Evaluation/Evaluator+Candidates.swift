internal import Parallel
internal import Results
internal import Splitting
internal import Statistics

extension Evaluator {
  /// Every candidate against the reference, and the number of hypotheses that the flags over
  /// subpopulations were adjusted for. Pairs are by candidate and subpopulation.
  func compare(
    _ names: [String], _ measured: [MeasuredMetric], _ pairs: [[ComparedPair]],
    _ details: [DetailedPair], _ subpopulations: [SubpopulationRows],
    _ discovery: DiscoveryOutcome?, _ hybrid: HybridEvidence,
    _ candidates: [RankedPredictions]
  ) -> (candidates: [CandidateResult], hypotheses: Int) {
    if names.isEmpty { return ([], 0) }
    let family = SubpopulationFamily(pairs, target: settings.target, alpha: settings.alpha)
    let primary = overallPrimary(measured[0].pairs)
    let results = names.indices.map { candidate in
      var result = result(
        names[candidate], overall: primary[candidate].comparison,
        detail: details[candidate].adding(
          to: primary[candidate].detail, rows: nil, isCalibrated: false),
        others: measured.dropFirst().map { plainComparison($0.pairs[candidate]) },
        guardrails: guardrails(measured, candidate),
        findings: zip(zip(subpopulations, pairs[candidate]), family.levels[candidate]).map {
          finding($0.0, $0.1, levels: $1)
        }, details[candidate], subpopulations, discovery?.candidates[candidate],
        hybrid, candidates[candidate])
      result.money = measured.first { $0.metric == settings.money?.metric }.flatMap {
        moneyLift($0.pairs[candidate].liftInference, beside: primary[candidate].comparison)
      }
      return settings.economics?.weighing(result) ?? result
    }
    return (results, family.hypotheses)
  }

  /// More are counted and not listed.
  private static let mostWeaknesses = 10

  private var rule: FindingRule {
    FindingRule(minimumLift: settings.minimumLift, margin: settings.margin)
  }

  /// The primary metric on all rows; several candidates are one family of Holm's.
  private func overallPrimary(
    _ pairs: [ComparedPair]
  ) -> [(comparison: Comparison, detail: FindingDetail)] {
    let tested = pairs.indices.filter { pairs[$0].liftInference != nil }
    let holm = Holm(
      pValues: tested.compactMap { pairs[$0].liftInference?.pValue(null: 0) },
      alpha: settings.alpha)
    return pairs.indices.map { index in
      let place = tested.firstIndex(of: index)
      let levels = ComparedPair.Levels(
        lift: place.map { holm.levels[$0] } ?? settings.alpha, candidate: settings.alpha,
        reference: settings.alpha, adjustedPValue: place.map { holm.adjusted[$0] })
      return (
        pairs[index].comparison(levels: levels, rule: rule, target: settings.target),
        pairs[index].detail(levels: levels, target: settings.target)
      )
    }
  }

  /// A comparison that stands for itself: no target, no adjustment, no margin.
  func plainComparison(_ pair: ComparedPair, margin: Double = 0) -> Comparison {
    pair.comparison(
      levels: .init(
        lift: settings.alpha, candidate: settings.alpha, reference: settings.alpha),
      rule: FindingRule(minimumLift: 0, margin: margin), target: nil)
  }

  /// Each is a test of non-inferiority at its margin, one-sided at α/2, as the interval at 1 − α
  /// shows it. All have to be kept, so that none is adjusted for the others.
  private func guardrails(_ measured: [MeasuredMetric], _ candidate: Int)
    -> [CandidateResult.Guardrail]
  {
    settings.guardrails.compactMap { guardrail in
      guard let metric = measured.first(where: { $0.metric == guardrail.metric }) else {
        return nil
      }
      let comparison = plainComparison(metric.pairs[candidate], margin: guardrail.margin)
      let answer: TargetAnswer =
        switch comparison.lift?.interval {
        case nil: .undecided
        case let interval? where interval.lower >= -guardrail.margin: .met
        case let interval? where interval.upper < -guardrail.margin: .missed
        case .some: .undecided
        }
      return .init(
        margin: guardrail.margin, comparison: comparison, answer: answer,
        pValue: metric.pairs[candidate].liftInference?.pValue(atMost: -guardrail.margin),
        needed: answer == .undecided
          ? metric.pairs[candidate].needed(margin: guardrail.margin, alpha: settings.alpha) : nil)
    }
  }

  private func finding(
    _ subpopulation: SubpopulationRows, _ pair: ComparedPair, levels: ComparedPair.Levels
  ) -> SubpopulationFinding {
    var finding = SubpopulationFinding(
      subpopulation.subpopulation,
      share: share(of: subpopulation.rows),
      comparison: pair.comparison(levels: levels, rule: rule, target: settings.target),
      target: settings.target, metric: settings.primary,
      detail: pair.detail(levels: levels, target: settings.target))
    finding.money = moneyLift(pair.money, beside: finding.comparison)
    return finding
  }

  /// The findings come in the order of the subpopulations, and leave in that of their weight.
  private func result(
    _ name: String, overall: Comparison, detail: FindingDetail, others: [Comparison],
    guardrails: [CandidateResult.Guardrail], findings: [SubpopulationFinding],
    _ details: DetailedPair, _ subpopulations: [SubpopulationRows],
    _ discovery: CandidateDiscovery?, _ hybrid: HybridEvidence,
    _ predictions: RankedPredictions
  ) -> CandidateResult {
    let discovered = discovery?.findings ?? []
    let weak = WeaknessList(
      rowCount: truth.count, findings: findings, subpopulations, discovered: discovered,
      metric: settings.primary, target: settings.target)
    let (verdict, reasons) = VerdictRule(
      minimumLift: settings.minimumLift, margin: settings.margin
    ).verdict(
      lift: overall.lift, lackingParts: world?.lacking.count ?? 0,
      unmeasurable: overall.unmeasurable, target: overall.target ?? .undecided,
      findings: findings.map(\.comparison.finding),
      discovered: weak.discovered,
      guardrails: guardrails.map { ($0.comparison.metric, $0.answer) })
    let coverage = CoverageRule(
      rowCount: truth.count, overall: overall, findings: findings, subpopulations,
      discovered: discovered
    ).coverage(population, alpha: settings.alpha)
    let sorted = findings.indices.sorted {
      (findings[$0].rank, -findings[$0].share, $0)
        < (findings[$1].rank, -findings[$1].share, $1)
    }
    return CandidateResult(
      name: name, verdict: verdict, reasons: reasons, overall: overall, secondary: others,
      guardrails: guardrails,
      subpopulations: workers.map(sorted.count) { place in
        findings[sorted[place]].adding(
          details, rows: subpopulations[sorted[place]].rows,
          isCalibrated: place < DetailedPair.mostCalibrated)
      },
      workingShare: subpopulations.isEmpty ? nil : coverage?.works.share, detail: detail,
      discovered: discovery?.findings.map { $0.explained(by: details) }, coverage: coverage,
      weaknesses: Array(weak.weaknesses.prefix(Self.mostWeaknesses)),
      furtherWeaknesses: max(0, weak.weaknesses.count - Self.mostWeaknesses) + weak.uncompared,
      hybrid: hybrid.hybrid(
        of: predictions, findings: findings, discovery: discovery, weaknesses: weak.weaknesses,
        population: { share(of: $0) }))
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
