package import Tabular

extension RunConfiguration {
  /// What errors cost.
  package struct CostSettings: Sendable, Equatable {
    package var costs: Costs
    /// For the report only.
    package var currency: String?

    package enum Costs: Sendable, Equatable {
      /// By class names: truth → prediction → cost; a pair that is not given costs 0.
      case matrix([Entry])
      /// What a unit of error of a value costs.
      case perUnit(Double)
    }

    package init(costs: Costs, currency: String?) {
      self.costs = costs
      self.currency = currency
    }

    package struct Entry: Sendable, Equatable {
      package var truth: ExactString
      package var prediction: ExactString
      package var cost: Double

      package init(truth: ExactString, prediction: ExactString, cost: Double) {
        self.truth = truth
        self.prediction = prediction
        self.cost = cost
      }
    }
  }
}

extension RunConfiguration.CostSettings {
  private enum Keys {
    static let matrix = OptionalKey(
      "matrix", matrixForm, about: "True class, predicted class, cost, as 'costs' alone can be.")
    static let perUnit = OptionalKey(
      "perUnit", .number(.above(0)),
      about: "Of a target of numbers: what a unit of error costs in one prediction.")
    static let currency = OptionalKey(
      "currency", .text, about: "What money is counted in, for the report: \"EUR\".")

    static let all: [any DeclaredKey] = [matrix, perUnit, currency]
  }

  private static var matrixForm: Form<[Entry]> {
    Form<[(name: ExactString, value: [(name: ExactString, value: Double)])]>
      .map(of: .map(of: .number()))
      .map { rows in
        rows.flatMap { row in
          row.value.map { Entry(truth: row.name, prediction: $0.name, cost: $0.value) }
        }
      }
  }

  private static var keyedForm: Form<Self> {
    .object(
      Keys.all,
      together: [
        .init(
          "oneOf",
          .array(
            [Keys.matrix.name, Keys.perUnit.name].map {
              .object([.init("required", .array([.string($0)]))])
            }))
      ]
    ) { object in
      let matrix = object.value(Keys.matrix)
      let perUnit = object.value(Keys.perUnit)
      let currency = object.value(Keys.currency)
      switch (object.has(Keys.matrix), object.has(Keys.perUnit)) {
      case (true, true):
        object.note(.eitherOr(Keys.matrix.name, Keys.perUnit.name), at: Keys.perUnit)
      case (false, false): object.noteMissing(Keys.matrix, .costs)
      default: break
      }
      let costs = matrix.map { Costs.matrix($0) } ?? perUnit.map { .perUnit($0) }
      return costs.map { Self(costs: $0, currency: currency) }
    }
  }

  /// A matrix alone, or an object that says more. A class that has the name of one of its keys wants
  /// the matrix under `matrix`.
  static var form: Form<Self> {
    let plain = matrixForm.map { Self(costs: .matrix($0), currency: nil) }
    let keyed = keyedForm
    return Form(
      kinds: [.object], expected: [.object],
      schema: [.init("anyOf", .array([plain.schema, keyed.schema].map { .object($0) }))]
    ) { node, problems in
      let isKeyed = Keys.all.contains { node[ExactString($0.name)] != nil }
      return (isKeyed ? keyed : plain).value(of: node, &problems)
    }
  }
}
