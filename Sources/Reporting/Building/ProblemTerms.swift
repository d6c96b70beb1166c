internal import Results

/// What reports say of the problem, for runs and audits alike.
struct ProblemTerms {
  let problem: ProblemStatement
  let goal: MetricGoal
  /// What money is counted in.
  let currency: String?
  /// What the incumbent reaches on the test rows; nil where it is no rung.
  let incumbent: Double?

  /// What the project is about, for whoever would object.
  var statement: [Block.Definition] {
    [
      Block.Definition(term: "Problem", description: "\(prose: problem.statement)"),
      Block.Definition(term: "Decision", description: "\(prose: problem.decision)"),
    ]
  }

  /// What was agreed on.
  var terms: [Block.Definition] {
    let terms: [(term: Phrase, description: Phrase?)] = [
      ("Target", Wording.goal(goal)),
      ("Today", problem.incumbent.flatMap { Wording.incumbent($0, measured: incumbent, goal) }),
      ("Worth", problem.value.map { Wording.value($0, goal, currency: currency) }),
      ("Not the goal", problem.nonGoals.map { $0.map { "\(prose: $0)" }.joined(by: "; ") }),
      ("Owner", "\(name: problem.owner)"),
      ("Stakeholders", problem.stakeholders.map { "\(name: $0)" }.joined(by: ", ")),
      ("Deadline", problem.deadline.map { "\(name: $0)" }),
      ("Reviewed", problem.reviewEvery.map { "\(Wording.cadence($0))" }),
    ]
    return terms.compactMap { term, description in
      description.map { Block.Definition(term: term, description: $0) }
    }
  }
}
