internal import Results

/// What a rung can cost.
enum RungCost: CaseIterable {
  case parameters, milliseconds, megabytes, moneyPerMonth, people

  /// Nil where it is not known. What nobody declares of a baseline costs nothing: it runs wherever the
  /// harness does.
  func value(_ rung: Rung, _ result: RunResult) -> Double? {
    let isBaseline = Rung.Kind.baselines.contains(rung.kind)
    switch self {
    case .parameters: return rung.parameterCount.map(Double.init)
    case .milliseconds:
      return rung.price?.milliseconds
        ?? result.clock.predicting?.first { $0.rung == rung.name }?.milliseconds
    case .megabytes: return rung.price?.megabytes
    case .moneyPerMonth: return rung.price?.moneyPerMonth ?? (isBaseline ? 0 : nil)
    case .people: return rung.price?.people ?? (isBaseline ? 0 : nil)
    }
  }

  func title(_ result: RunResult) -> Phrase {
    switch self {
    case .parameters: "Parameters"
    case .milliseconds: "ms for 1,000 rows"
    case .megabytes: "MB"
    case .moneyPerMonth:
      result.evidence.money?.currency.map { "\(name: $0) a month" } ?? "Money a month"
    case .people: "People"
    }
  }

  func unit(_ result: RunResult) -> Phrase {
    switch self {
    case .parameters: "a parameter"
    case .milliseconds: "a millisecond"
    case .megabytes: "a megabyte"
    case .moneyPerMonth:
      result.evidence.money?.currency.map { "for each \(name: $0) a month" }
        ?? "for each unit of money a month"
    case .people: "a post"
    }
  }

  /// A difference.
  func text(_ value: Double) -> String {
    (value > 0 ? "+" : "") + NumberText.significant(value, digits: 3)
  }
}
