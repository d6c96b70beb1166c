internal import Results

extension Wording {
  static func lift() -> Phrase {
    """
    Candidate minus reference on the same rows, turned round where less is better, so that a \
    positive lift is always good news.
    """
  }

  /// The methods that this result's intervals name, in words.
  static func intervals(_ result: RunResult) -> Phrase {
    var methods: [IntervalMethod] = []
    func note(_ method: IntervalMethod?) {
      if let method, !methods.contains(method) { methods.append(method) }
    }
    for rung in result.ladder { note(rung.primary?.method) }
    for candidate in result.candidates {
      note(candidate.overall.lift?.method)
      for finding in candidate.subpopulations { note(finding.comparison.lift?.method) }
    }
    guard !methods.isEmpty else { return "No interval could be computed." }
    let named = methods.map { Phrase(words: method($0)) }
    return """
      At \(confidence(result)) unless a table says otherwise, by \(named.joined(by: "; ")).
      """
  }

  /// What takes the place of rows in all evidence.
  static func groups(_ clusters: ClusterSummary) -> Phrase {
    """
    Rows with the same \(name: clusters.column) may be alike, so that intervals, p-values and the \
    fewest rows for a claim go by the \(counted(clusters.count, "group", "groups")) of the test \
    rows and not by rows. They tell as much as \(NumberText.count(Int(clusters.effectiveCount))) \
    groups of equal size.
    """
  }

  /// What rows count.
  static func weights(_ weights: WeightSummary) -> Phrase {
    """
    Every row counts by its \(name: weights.column): where baselines are trained, in each metric, and in \
    shares of the population. The test rows tell as much as \
    \(NumberText.count(Int(weights.effectiveRows))) rows that count alike.
    """
  }

  static func manyLooks(_ evidence: EvidenceSettings) -> Phrase {
    guard evidence.adjustedHypotheses > 0 else {
      return "No subpopulation is declared, so there is nothing to adjust for."
    }
    return """
      \(counted(evidence.adjustedHypotheses, "hypothesis", "hypotheses")) on subpopulations, \
      adjusted together by Holm’s procedure: were there no difference anywhere, a whole run would \
      raise a false flag in at most \(NumberText.percent(evidence.alpha)) of cases. Intervals in \
      the forest plots hold all at once, and are wider for it.
      """
  }

  /// What a finding means, with this run's numbers.
  static func definition(_ finding: FindingKind, _ result: RunResult) -> Phrase {
    let evidence = result.evidence
    let minimum = NumberText.plain(evidence.minimumLift)
    let margin = NumberText.plain(evidence.margin)
    let lowest = NumberText.plain(-evidence.margin)
    switch finding {
    case .better:
      return "The lift’s whole interval is above the minimum lift of \(minimum)."
    case .worse:
      return """
        The lift’s whole interval is below zero, and the lift itself is a loss of more than the \
        margin of \(margin).
        """
    case .belowTarget:
      return """
        The whole interval of the candidate’s own \(evidence.primary.title) is on the wrong side \
        of the target of \(target(result)).
        """
    case .equivalent:
      let upper = NumberText.plain(max(evidence.minimumLift, evidence.margin))
      return """
        The lift’s whole interval lies from \(lowest) to \(upper): the simpler model suffices here.
        """
    case .insufficientEvidence:
      return """
        None of the others: too few rows to tell. Never counted as fine.
        """
    }
  }

  static func referenceChoice(_ result: RunResult) -> Phrase {
    """
    The baseline with the best \(result.evidence.primary.title) by \
    \(String(result.evidence.folds))-fold cross-validation on training rows: \
    \(name: result.reference.rung). Test rows had no say in it.
    """
  }

  static func recommendationRule(_ result: RunResult) -> Phrase {
    """
    The simplest rung that reaches the target and whose loss against the best one is, at the upper \
    end of a one-sided interval on paired rows, within the margin of \
    \(NumberText.plain(result.evidence.margin)).
    """
  }

  static func clock(_ clock: Clock) -> Phrase {
    let stages = clock.stages.map { stage -> Phrase in
      "\(name: stage.name) \(NumberText.seconds(stage.seconds))"
    }
    let total: Phrase =
      "Started at \(name: clock.startedAt), took \(NumberText.seconds(clock.seconds))"
    return stages.isEmpty ? "\(total)." : "\(total): \(stages.listed())."
  }
}
