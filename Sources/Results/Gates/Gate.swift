/// A question with an answer and its evidence.
package struct Gate: Codable, Equatable, Sendable {
  package let kind: Kind
  package let answer: Answer
  package let evidence: [Evidence]

  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// Is the problem stated?
    case problem
    /// Can the data carry it?
    case data
    /// Is a candidate worth its complexity, everywhere?
    case model
    /// Is it worth what it costs?
    case economics
  }

  package enum Answer: String, Codable, CaseIterable, Sendable {
    case open
    case shut
    case undecided

    package static let gravestFirst: [Answer] = [.shut, .undecided, .open]

    /// The gravest of several; open where there are none.
    package static func gravest(of answers: some Sequence<Answer>) -> Answer {
      gravestFirst.first(where: Set(answers).contains) ?? .open
    }
  }

  package enum Evidence: Codable, Equatable, Sendable {
    /// The problem is stated in full.
    case problemStated
    /// A name in the statement that stands for nobody.
    case nobody(Role, String)
    /// What predicts the same for every row reaches the target: known, or as it looks.
    case constantReachesTarget(TargetAnswer)
    /// The process of today reaches the target: known, or as it looks.
    case incumbentReachesTarget(TargetAnswer)
    /// No model reaches the target with these columns: the best that rows with the same features, but
    /// different targets, allow.
    case targetBeyondFloor(bound: Double)
    /// What the smallest lift worth having brings, in money.
    case minimumLiftWorth(perMonth: Double)
    /// The same beside what the cheapest candidate costs.
    case minimumLiftBeside(perMonth: Double, candidate: String, costsPerMonth: Double)
    /// The day by which the problem had to be solved.
    case deadlinePassed(String)
    /// An audit finding by its index in `data.findings`.
    case auditFinding(Int)
    /// No audit finding is an error.
    case dataSound
    /// A candidate's verdict.
    case verdict(candidate: String, Verdict)
    /// A candidate that was run has no predictions; its rung says why.
    case candidateBroke(candidate: String)
    /// A candidate's answers depend on the way it is asked; its `programFindings` say how.
    case answersDiffer(candidate: String)
    /// There is no candidate: the ladder alone, and whether its recommended rung meets the target.
    case ladderOnly(recommended: String?)
    /// A rung is within all limits of the budget.
    case withinBudget(rung: String)
    /// It takes more of these than the budget allows.
    case overBudget(rung: String, [BudgetItem])
    /// Nobody knows how much it takes of these, which the budget limits.
    case budgetUnknown(rung: String, [BudgetItem])
    /// Whether a candidate's lift is worth what it costs more.
    case pays(candidate: String, TargetAnswer)
  }

  package enum Role: String, Codable, Sendable {
    case owner
    case stakeholder
  }

  package init(kind: Kind, answer: Answer, evidence: [Evidence]) {
    self.kind = kind
    self.answer = answer
    self.evidence = evidence
  }
}
