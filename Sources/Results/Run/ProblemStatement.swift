/// The problem as the people who have it stated it.
package struct ProblemStatement: Codable, Equatable, Sendable {
  package let statement: String
  /// What will be done differently once the prediction is there.
  package let decision: String
  package let owner: String
  package let stakeholders: [String]
  /// What the project is not for; nil where nobody says.
  package var nonGoals: [String]?
  /// The day, as YYYY-MM-DD, by which it has to be solved.
  package var deadline: String?
  /// Nil in results of versions that did not ask.
  package var reviewEvery: ReviewCadence?
  package var value: ProblemValue?
  package var incumbent: Incumbent?

  package init(
    statement: String, decision: String, owner: String, stakeholders: [String],
    nonGoals: [String]? = nil, deadline: String? = nil, reviewEvery: ReviewCadence? = nil,
    value: ProblemValue? = nil, incumbent: Incumbent? = nil
  ) {
    self.statement = statement
    self.decision = decision
    self.owner = owner
    self.stakeholders = stakeholders
    self.nonGoals = nonGoals
    self.deadline = deadline
    self.reviewEvery = reviewEvery
    self.value = value
    self.incumbent = incumbent
  }
}
