extension VerdictReason {
  private enum Key: String, CodingKey {
    case kind, finding, count, of, metric, reason, column, share, parts, checks, items
  }

  private enum Kind: String, Codable {
    case worseOverall, noBetterOverall, betterBelowMinimumLift, betterByMinimumLift
    case oneColumnSuffices, overallUndecided, unmeasurable, targetMet, targetMissed, targetUndecided
    case populationLacks, answersDiffer
    case subpopulations, discovered, guardrailBroken, guardrailUndecided
    case overBudget, budgetUnknown, doesNotPay, payUndecided
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .oneColumnSuffices:
      self = .oneColumnSuffices(
        column: try container.decode(String.self, forKey: .column),
        share: try container.decode(Double.self, forKey: .share))
    case .answersDiffer:
      self = .answersDiffer(checks: try container.decode(Int.self, forKey: .checks))
    case .worseOverall: self = .worseOverall
    case .noBetterOverall: self = .noBetterOverall
    case .betterBelowMinimumLift: self = .betterBelowMinimumLift
    case .betterByMinimumLift: self = .betterByMinimumLift
    case .overallUndecided: self = .overallUndecided
    case .unmeasurable:
      self = .unmeasurable(try container.decode(UnmeasurableReason.self, forKey: .reason))
    case .populationLacks:
      self = .populationLacks(parts: try container.decode(Int.self, forKey: .parts))
    case .targetMet: self = .targetMet
    case .targetMissed: self = .targetMissed
    case .targetUndecided: self = .targetUndecided
    case .subpopulations:
      self = .subpopulations(
        finding: try container.decode(FindingKind.self, forKey: .finding),
        count: try container.decode(Int.self, forKey: .count),
        of: try container.decode(Int.self, forKey: .of))
    case .discovered:
      self = .discovered(
        finding: try container.decode(FindingKind.self, forKey: .finding),
        count: try container.decode(Int.self, forKey: .count))
    case .guardrailBroken:
      self = .guardrailBroken(metric: try container.decode(String.self, forKey: .metric))
    case .guardrailUndecided:
      self = .guardrailUndecided(metric: try container.decode(String.self, forKey: .metric))
    case .overBudget:
      self = .overBudget(try container.decode([BudgetItem].self, forKey: .items))
    case .budgetUnknown:
      self = .budgetUnknown(try container.decode([BudgetItem].self, forKey: .items))
    case .doesNotPay: self = .doesNotPay
    case .payUndecided: self = .payUndecided
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind, forKey: .kind)
    switch self {
    case .worseOverall, .noBetterOverall, .betterBelowMinimumLift, .betterByMinimumLift,
      .overallUndecided, .targetMet, .targetMissed, .targetUndecided, .doesNotPay, .payUndecided:
      break
    case .oneColumnSuffices(let column, let share):
      try container.encode(column, forKey: .column)
      try container.encode(share, forKey: .share)
    case .answersDiffer(let checks): try container.encode(checks, forKey: .checks)
    case .unmeasurable(let reason): try container.encode(reason, forKey: .reason)
    case .populationLacks(let parts): try container.encode(parts, forKey: .parts)
    case .subpopulations(let finding, let count, let total):
      try container.encode(finding, forKey: .finding)
      try container.encode(count, forKey: .count)
      try container.encode(total, forKey: .of)
    case .discovered(let finding, let count):
      try container.encode(finding, forKey: .finding)
      try container.encode(count, forKey: .count)
    case .guardrailBroken(let metric), .guardrailUndecided(let metric):
      try container.encode(metric, forKey: .metric)
    case .overBudget(let items), .budgetUnknown(let items):
      try container.encode(items, forKey: .items)
    }
  }

  private var kind: Kind {
    switch self {
    case .oneColumnSuffices: .oneColumnSuffices
    case .answersDiffer: .answersDiffer
    case .worseOverall: .worseOverall
    case .noBetterOverall: .noBetterOverall
    case .betterBelowMinimumLift: .betterBelowMinimumLift
    case .betterByMinimumLift: .betterByMinimumLift
    case .overallUndecided: .overallUndecided
    case .unmeasurable: .unmeasurable
    case .populationLacks: .populationLacks
    case .targetMet: .targetMet
    case .targetMissed: .targetMissed
    case .targetUndecided: .targetUndecided
    case .subpopulations: .subpopulations
    case .discovered: .discovered
    case .guardrailBroken: .guardrailBroken
    case .guardrailUndecided: .guardrailUndecided
    case .overBudget: .overBudget
    case .budgetUnknown: .budgetUnknown
    case .doesNotPay: .doesNotPay
    case .payUndecided: .payUndecided
    }
  }
}
