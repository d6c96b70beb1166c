package import Tabular

extension RunConfiguration {
  /// Costs by class names: truth → prediction → cost; a pair that is not given costs 0.
  package struct CostSettings: Sendable, Equatable {
    package var entries: [Entry]

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
  static var form: Form<Self> {
    Form<[(name: ExactString, value: [(name: ExactString, value: Double)])]>
      .map(of: .map(of: .number()))
      .map { rows in
        Self(
          entries: rows.flatMap { row in
            row.value.map { Entry(truth: row.name, prediction: $0.name, cost: $0.value) }
          })
      }
  }
}
