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

    static let nonGoals = OptionalKey(
      "nonGoals", .list(of: .text, atLeast: 1),
      about: "What the project is not for, so that nobody expects it.")
    static let deadline = OptionalKey(
      "deadline", .date, about: "The day by which the problem has to be solved: \"2027-03-31\".")
    static let reviewEvery = DefaultedKey(
      "reviewEvery", .word(ReviewCadence.allCases.map { ($0.rawValue, $0) }),
      default: .string(ReviewCadence.month.rawValue),
      about: "How often the owner and the stakeholders look at what has become of it.")
    static let value = OptionalKey(
      "value", ProblemValue.form, about: "What the decisions are worth.")

    static let all: [any DeclaredKey] = [
      statement, decision, owner, stakeholders, nonGoals, deadline, reviewEvery, value,
    ]
  }

  static var form: Form<ProblemStatement> {
    .object(Keys.all) { object in
      let statement = object.value(Keys.statement)
      let decision = object.value(Keys.decision)
      let owner = object.value(Keys.owner)
      let stakeholders = object.value(Keys.stakeholders)
      let nonGoals = object.value(Keys.nonGoals)
      let deadline = object.value(Keys.deadline)
      let reviewEvery = object.value(Keys.reviewEvery)
      let value = object.value(Keys.value)
      guard let statement, let decision, let owner, let stakeholders else { return nil }
      return ProblemStatement(
        statement: statement, decision: decision, owner: owner, stakeholders: stakeholders,
        nonGoals: nonGoals, deadline: deadline, reviewEvery: reviewEvery, value: value)
    }
  }
}
