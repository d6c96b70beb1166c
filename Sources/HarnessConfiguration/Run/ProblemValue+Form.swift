internal import Results

extension ProblemValue {
  private enum Keys {
    static let decisionsPerMonth = RequiredKey(
      "decisionsPerMonth", .number(.above(0)), .ask(.decisionsPerMonth),
      about: "How many decisions rest on predictions in a month.")
    static let moneyPerUnit = OptionalKey(
      "moneyPerUnit", .number(.above(0)),
      about: "What a unit of the primary metric is worth in one decision. Left out: what 'costs' "
        + "say.")
    static let currency = OptionalKey(
      "currency", .text,
      about: "What money is counted in, for the report: \"EUR\". Left out: that of 'costs'.")

    static let all: [any DeclaredKey] = [decisionsPerMonth, moneyPerUnit, currency]
  }

  static var form: Form<ProblemValue> {
    .object(Keys.all) { object in
      let decisions = object.value(Keys.decisionsPerMonth)
      let moneyPerUnit = object.value(Keys.moneyPerUnit)
      let currency = object.value(Keys.currency)
      guard let decisions else { return nil }
      return ProblemValue(
        decisionsPerMonth: decisions, moneyPerUnit: moneyPerUnit, currency: currency)
    }
  }
}
