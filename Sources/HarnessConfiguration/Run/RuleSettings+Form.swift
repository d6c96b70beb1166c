internal import Tabular

extension RunConfiguration.RuleSettings {
  private enum Keys {
    static let rules = RequiredKey(
      "rules", .list(of: Clause.form, atLeast: 1), .ask(.clauses),
      about: "Rules in order; the first whose condition holds answers.")
    static let otherwise = RequiredKey(
      "otherwise", .cell, .ask(.otherwise),
      about: "The class or value where no condition holds.")

    static let all: [any DeclaredKey] = [rules, otherwise]
  }

  static var form: Form<Self> {
    .either(
      Form<String>.text.map { .positive(when: $0) },
      .object(Keys.all) { object in
        let rules = object.value(Keys.rules)
        let otherwise = object.value(Keys.otherwise)
        guard let rules, let otherwise else { return nil }
        return .list(rules, otherwise: otherwise)
      })
  }
}

extension RunConfiguration.RuleSettings.Clause {
  private enum Keys {
    static let condition = RequiredKey(
      "if", .text, .ask(.condition),
      about: "A condition: comparisons, 'in (…)', 'is missing', 'and', 'or', 'not'.")
    static let predict = RequiredKey(
      "predict", .cell, .ask(.prediction), about: "The class or value where it holds.")

    static let all: [any DeclaredKey] = [condition, predict]
  }

  static var form: Form<Self> {
    .object(Keys.all) { object in
      let condition = object.value(Keys.condition)
      let predict = object.value(Keys.predict)
      guard let condition, let predict else { return nil }
      return Self(condition: condition, predict: predict)
    }
  }
}
