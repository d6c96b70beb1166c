internal import Results

/// A candidate's verdict from its parts.
struct VerdictRule: Sendable {
  let minimumLift: Double
  let margin: Double

  /// What a lift's interval says of "better overall by the minimum lift".
  private enum Standing {
    case worse, noBetter, belowMinimumLift, minimumLiftOpen, better, open
  }

  /// The verdict and what it rests on.
  ///
  /// Failed or undecided is answered by the overall lift alone. A candidate that is better by the
  /// minimum lift is a mixed success as soon as one defect is established (target missed, a
  /// subpopulation worse or below target, declared or not, a guardrail broken), undecided while a target or a
  /// guardrail is, and out of the park else. Subpopulations with too few rows are told, and do not
  /// count for or against it.
  ///
  /// A primary metric that has no value for one of the two leaves the verdict undecided, whatever
  /// the guardrails say. So does a part of the world's population that no test rows stand for.
  func verdict(
    lift: Lift?, lackingParts: Int = 0, unmeasurable: UnmeasurableReason? = nil,
    target: TargetAnswer,
    findings: [FindingKind], discovered: [FindingKind] = [],
    guardrails: [(metric: String, answer: TargetAnswer)]
  ) -> (verdict: Verdict, reasons: [VerdictReason]) {
    let standing = standing(lift)
    var defects: [VerdictReason] = []
    var open: [VerdictReason] = []
    switch target {
    case .met: break
    case .missed: defects.append(.targetMissed)
    case .undecided: open.append(.targetUndecided)
    }
    func told(_ finding: FindingKind) -> [VerdictReason] {
      let count = findings.count { $0 == finding }
      return count == 0
        ? [] : [.subpopulations(finding: finding, count: count, of: findings.count)]
    }
    defects += told(.worse) + told(.belowTarget)
    for finding in [FindingKind.worse, .belowTarget] {
      let count = discovered.count { $0 == finding }
      if count > 0 { defects.append(.discovered(finding: finding, count: count)) }
    }
    for guardrail in guardrails {
      switch guardrail.answer {
      case .met: break
      case .missed: defects.append(.guardrailBroken(metric: guardrail.metric))
      case .undecided: open.append(.guardrailUndecided(metric: guardrail.metric))
      }
    }
    if let unmeasurable { return (.undecided, [.unmeasurable(unmeasurable)] + defects) }
    if lackingParts > 0 { return (.undecided, [.populationLacks(parts: lackingParts)] + defects) }
    let verdict: Verdict =
      switch standing {
      case .worse, .noBetter, .belowMinimumLift: .failed
      case .open, .minimumLiftOpen: .undecided
      case .better where !defects.isEmpty: .mixedSuccess
      case .better where !open.isEmpty: .undecided
      case .better: .outOfThePark
      }
    let met: [VerdictReason] = target == .met ? [.targetMet] : []
    return (
      verdict, [reason(standing)] + defects + open + met + told(.insufficientEvidence)
    )
  }

  private func standing(_ lift: Lift?) -> Standing {
    guard let interval = lift?.interval else { return .open }
    if interval.lower > minimumLift { return .better }
    if interval.upper < 0 { return .worse }
    if interval.upper <= minimumLift {
      return interval.lower > 0 ? .belowMinimumLift : .noBetter
    }
    if interval.lower >= -margin && interval.upper <= margin {
      return interval.lower > 0 ? .belowMinimumLift : .noBetter
    }
    return interval.lower > 0 ? .minimumLiftOpen : .open
  }

  private func reason(_ standing: Standing) -> VerdictReason {
    switch standing {
    case .worse: .worseOverall
    case .noBetter: .noBetterOverall
    case .belowMinimumLift, .minimumLiftOpen: .betterBelowMinimumLift
    case .better: .betterByMinimumLift
    case .open: .overallUndecided
    }
  }
}
