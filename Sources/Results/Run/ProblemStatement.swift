/// The problem as the people who have it stated it.
package struct ProblemStatement: Codable, Equatable, Sendable {
  package let statement: String
  /// What will be done differently once the prediction is there.
  package let decision: String
  package let owner: String
  package let stakeholders: [String]

  package init(statement: String, decision: String, owner: String, stakeholders: [String]) {
    self.statement = statement
    self.decision = decision
    self.owner = owner
    self.stakeholders = stakeholders
  }
}
