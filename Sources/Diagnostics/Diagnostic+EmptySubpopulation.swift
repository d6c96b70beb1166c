internal import Evaluation
internal import Models
internal import Tabular

extension EmptySubpopulation {
  /// Which rows there are none of, and what there is near by.
  var words: String {
    switch self {
    case .bin(_, let column, let lower, let upper, let below, let above):
      "no test row has \(EmptySubpopulation.range(lower, upper)) in \(Phrase.quoted(column))"
        + EmptySubpopulation.nearest(below, above)
    case .expression(let name, let never) where never.isEmpty:
      "no test row belongs to \(Phrase.quoted(name)): each of its conditions holds for some, but "
        + "never all that it takes"
    case .expression(let name, let never):
      "no test row belongs to \(Phrase.quoted(name)): "
        + Phrase.joined(never.map(\.words), "and")
    }
  }

  private static func range(_ lower: Double?, _ upper: Double?) -> String {
    switch (lower, upper) {
    case (let lower?, let upper?):
      "a value from \(Phrase.number(lower)) up to \(Phrase.number(upper))"
    case (let lower?, nil): "a value of at least \(Phrase.number(lower))"
    case (nil, let upper?): "a value below \(Phrase.number(upper))"
    case (nil, nil): "a value"
    }
  }

  private static func nearest(_ below: Double?, _ above: Double?) -> String {
    let near = [below, above].compactMap(\.self).map(Phrase.number)
    switch near.count {
    case 0: return ", which is missing in all of them"
    case 1: return "; the nearest is \(near[0])"
    default: return "; the nearest are \(near[0]) and \(near[1])"
    }
  }
}

extension EmptySubpopulation.Test {
  fileprivate var words: String {
    "none has \(Phrase.quoted("\(RuleExpression.test(column, test))"))" + instead
  }

  private var instead: String {
    switch present {
    case .nothing: " (it is missing in all of them)"
    case .numbers(let type, let least, let largest) where least == largest:
      " (all have \(value(least, type)))"
    case .numbers(let type, let least, let largest):
      " (their values go from \(value(least, type)) to \(value(largest, type)))"
    case .levels(let levels): " (they have \(Phrase.list(levels.map(\.string), "or")))"
    }
  }

  /// Dates are stored as seconds.
  private func value(_ value: Double, _ type: ColumnType) -> String {
    guard type == .dateTime, let seconds = Int(exactly: value.rounded()) else {
      return Phrase.number(value)
    }
    return DateTimeText.text(seconds: seconds) ?? Phrase.number(value)
  }
}
