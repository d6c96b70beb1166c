internal import Results

extension ReportDocument {
  /// What the project is about, for whoever would object.
  func statement() -> [Block.Definition] {
    [
      Block.Definition(term: "Problem", description: "\(prose: result.problem.statement)"),
      Block.Definition(term: "Decision", description: "\(prose: result.problem.decision)"),
    ]
  }

  /// What was agreed on.
  func terms() -> [Block.Definition] {
    let problem = result.problem
    let terms: [(term: Phrase, description: Phrase?)] = [
      ("Target", "\(result.evidence.primary.title) of \(Wording.target(result))"),
      ("Today", problem.incumbent.flatMap { Wording.incumbent($0, result) }),
      ("Worth", problem.value.map { Wording.value($0, result) }),
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
