internal import Results

extension ProblemStatement {
  private enum Keys {
    static let statement = RequiredKey(
      "statement", .text, .ask(.statement),
      about: "The problem in a sentence or two, as those who have it would put it.")
    static let decision = RequiredKey(
      "decision", .text, .ask(.decision),
      about: "What will be done differently once the prediction is there.")
    static let owner = RequiredKey(
      "owner", .text, .ask(.owner), about: "Who answers for the problem and takes the decision.")
    static let stakeholders = RequiredKey(
      "stakeholders", .list(of: .text, atLeast: 1), .ask(.stakeholders),
      about: "Whom the decision concerns, and who therefore gets the report.")

    static let all: [any DeclaredKey] = [statement, decision, owner, stakeholders]
  }

  static var form: Form<ProblemStatement> {
    .object(Keys.all) { object in
      let statement = object.value(Keys.statement)
      let decision = object.value(Keys.decision)
      let owner = object.value(Keys.owner)
      let stakeholders = object.value(Keys.stakeholders)
      guard let statement, let decision, let owner, let stakeholders else { return nil }
      return ProblemStatement(
        statement: statement, decision: decision, owner: owner, stakeholders: stakeholders)
    }
  }
}
