internal import Results

extension Wording {
  static func subpopulation(_ subpopulation: Subpopulation) -> Phrase {
    guard !subpopulation.conditions.isEmpty else { return "all test rows" }
    return subpopulation.conditions.map(condition).joined(by: " and ")
  }

  static func condition(_ condition: Subpopulation.Condition) -> Phrase {
    switch condition {
    case .level(let column, let level): return "\(name: column) = \(name: level)"
    case .missing(let column): return "\(name: column) is missing"
    case .other(let column, let levels):
      return "\(name: column) is one of \(counted(levels, "rare level", "rare levels"))"
    case .expression(let name, _): return "\(name: name)"
    case .range(let column, let lower, let upper):
      switch (lower, upper) {
      case (let lower?, let upper?):
        return "\(bound(lower)) ≤ \(name: column) < \(bound(upper))"
      case (let lower?, nil): return "\(name: column) ≥ \(bound(lower))"
      case (nil, let upper?): return "\(name: column) < \(bound(upper))"
      case (nil, nil): return "\(name: column) has a value"
      }
    }
  }

  /// The columns that a subpopulation is cut by; none where somebody wrote an expression.
  static func columns(_ subpopulation: Subpopulation) -> [String] {
    subpopulation.conditions.compactMap {
      switch $0 {
      case .level(let column, _), .range(let column, _, _), .missing(let column),
        .other(let column, _):
        column
      case .expression: nil
      }
    }
  }

  private static func bound(_ value: Double) -> String {
    NumberText.significant(value, digits: 6)
  }
}
