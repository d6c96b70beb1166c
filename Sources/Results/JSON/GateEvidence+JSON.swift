extension Gate.Evidence {
  private enum Key: String, CodingKey {
    case kind, index, candidate, verdict, recommended, role, name, answer, bound, perMonth
    case costsPerMonth, date, rung, items
  }

  private enum Kind: String, Codable {
    case problemStated, nobody, constantReachesTarget, incumbentReachesTarget, targetBeyondFloor
    case minimumLiftWorth, minimumLiftBeside, deadlinePassed
    case auditFinding, dataSound, verdict, candidateBroke, answersDiffer, ladderOnly
    case withinBudget, overBudget, budgetUnknown, pays
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .problemStated: self = .problemStated
    case .nobody:
      self = .nobody(
        try container.decode(Gate.Role.self, forKey: .role),
        try container.decode(String.self, forKey: .name))
    case .constantReachesTarget:
      self = .constantReachesTarget(try container.decode(TargetAnswer.self, forKey: .answer))
    case .incumbentReachesTarget:
      self = .incumbentReachesTarget(try container.decode(TargetAnswer.self, forKey: .answer))
    case .targetBeyondFloor:
      self = .targetBeyondFloor(bound: try container.decode(Double.self, forKey: .bound))
    case .minimumLiftWorth:
      self = .minimumLiftWorth(perMonth: try container.decode(Double.self, forKey: .perMonth))
    case .minimumLiftBeside:
      self = .minimumLiftBeside(
        perMonth: try container.decode(Double.self, forKey: .perMonth),
        candidate: try container.decode(String.self, forKey: .candidate),
        costsPerMonth: try container.decode(Double.self, forKey: .costsPerMonth))
    case .deadlinePassed:
      self = .deadlinePassed(try container.decode(String.self, forKey: .date))
    case .auditFinding: self = .auditFinding(try container.decode(Int.self, forKey: .index))
    case .dataSound: self = .dataSound
    case .verdict:
      self = .verdict(
        candidate: try container.decode(String.self, forKey: .candidate),
        try container.decode(Verdict.self, forKey: .verdict))
    case .candidateBroke:
      self = .candidateBroke(candidate: try container.decode(String.self, forKey: .candidate))
    case .answersDiffer:
      self = .answersDiffer(candidate: try container.decode(String.self, forKey: .candidate))
    case .ladderOnly:
      self = .ladderOnly(
        recommended: try container.decodeIfPresent(String.self, forKey: .recommended))
    case .withinBudget:
      self = .withinBudget(rung: try container.decode(String.self, forKey: .rung))
    case .overBudget:
      self = .overBudget(
        rung: try container.decode(String.self, forKey: .rung),
        try container.decode([BudgetItem].self, forKey: .items))
    case .budgetUnknown:
      self = .budgetUnknown(
        rung: try container.decode(String.self, forKey: .rung),
        try container.decode([BudgetItem].self, forKey: .items))
    case .pays:
      self = .pays(
        candidate: try container.decode(String.self, forKey: .candidate),
        try container.decode(TargetAnswer.self, forKey: .answer))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .problemStated: try container.encode(Kind.problemStated, forKey: .kind)
    case .nobody(let role, let name):
      try container.encode(Kind.nobody, forKey: .kind)
      try container.encode(role, forKey: .role)
      try container.encode(name, forKey: .name)
    case .constantReachesTarget(let answer):
      try container.encode(Kind.constantReachesTarget, forKey: .kind)
      try container.encode(answer, forKey: .answer)
    case .incumbentReachesTarget(let answer):
      try container.encode(Kind.incumbentReachesTarget, forKey: .kind)
      try container.encode(answer, forKey: .answer)
    case .targetBeyondFloor(let bound):
      try container.encode(Kind.targetBeyondFloor, forKey: .kind)
      try container.encode(bound, forKey: .bound)
    case .minimumLiftWorth(let perMonth):
      try container.encode(Kind.minimumLiftWorth, forKey: .kind)
      try container.encode(perMonth, forKey: .perMonth)
    case .minimumLiftBeside(let perMonth, let candidate, let costsPerMonth):
      try container.encode(Kind.minimumLiftBeside, forKey: .kind)
      try container.encode(perMonth, forKey: .perMonth)
      try container.encode(candidate, forKey: .candidate)
      try container.encode(costsPerMonth, forKey: .costsPerMonth)
    case .deadlinePassed(let date):
      try container.encode(Kind.deadlinePassed, forKey: .kind)
      try container.encode(date, forKey: .date)
    case .auditFinding(let index):
      try container.encode(Kind.auditFinding, forKey: .kind)
      try container.encode(index, forKey: .index)
    case .dataSound: try container.encode(Kind.dataSound, forKey: .kind)
    case .verdict(let candidate, let verdict):
      try container.encode(Kind.verdict, forKey: .kind)
      try container.encode(candidate, forKey: .candidate)
      try container.encode(verdict, forKey: .verdict)
    case .candidateBroke(let candidate):
      try container.encode(Kind.candidateBroke, forKey: .kind)
      try container.encode(candidate, forKey: .candidate)
    case .answersDiffer(let candidate):
      try container.encode(Kind.answersDiffer, forKey: .kind)
      try container.encode(candidate, forKey: .candidate)
    case .ladderOnly(let recommended):
      try container.encode(Kind.ladderOnly, forKey: .kind)
      try container.encodeIfPresent(recommended, forKey: .recommended)
    case .withinBudget(let rung):
      try container.encode(Kind.withinBudget, forKey: .kind)
      try container.encode(rung, forKey: .rung)
    case .overBudget(let rung, let items):
      try container.encode(Kind.overBudget, forKey: .kind)
      try container.encode(rung, forKey: .rung)
      try container.encode(items, forKey: .items)
    case .budgetUnknown(let rung, let items):
      try container.encode(Kind.budgetUnknown, forKey: .kind)
      try container.encode(rung, forKey: .rung)
      try container.encode(items, forKey: .items)
    case .pays(let candidate, let answer):
      try container.encode(Kind.pays, forKey: .kind)
      try container.encode(candidate, forKey: .candidate)
      try container.encode(answer, forKey: .answer)
    }
  }
}
