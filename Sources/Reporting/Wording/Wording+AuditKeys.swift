internal import Results

extension Wording {
  static func unjoinedKey(_ subject: AuditFinding.Subject) -> Phrase {
    guard
      case .unjoinedKey(
        let column, let path, let reference, let rows, let share, let examples, let repair,
        let repaired) = subject
    else { return "" }
    let place: Phrase = "\(name: reference) of \(name: path)"
    let what: Phrase =
      share == 0
      ? "No value of \(name: column) stands in \(place): no row joins"
      : """
      \(Self.rows(rows)) (\(NumberText.percent(1 - share))) have a \(name: column) that does not stand \
      in \(place): they join to nothing
      """
    let shown = examples.isEmpty ? "" as Phrase : ", as \(examples.map { "\(code: $0)" }.listed())"
    guard let repair, let repaired else {
      return "\(what)\(shown). Is it the right file, and of the same time?"
    }
    return """
      \(what)\(shown). \(NumberText.percent(repaired)) would join if \(condition(repair)).
      """
  }

  private static func condition(_ repair: KeyRepair) -> String {
    switch repair {
    case .trimmed: "blanks at the ends were taken off"
    case .caseless: "capitals did not matter"
    case .leadingZeros: "zeros in front were taken off"
    case .numbers: "numbers were written alike (7.0 is 7)"
    case .separators: "hyphens, dots and the like did not matter"
    case .all: "capitals, blanks, leading zeros and separators did not matter"
    }
  }

  static func eventsPerParameter(_ events: Int, _ parameters: Int, _ className: String?) -> Phrase {
    let what: Phrase =
      className.map { "\(rows(events)) of the class \(name: $0)" } ?? "\(rows(events))"
    return """
      A linear model of these columns estimates \(counted(parameters, "number", "numbers")) from \(what), \
      \(NumberText.significant(Double(events) / Double(parameters), digits: 2)) for each: ten are safe, \
      and below five it leans on its penalty and may learn chance. Leave out columns, or collect more rows.
      """
  }

  static func mixedTypes(
    _ column: String, _ kinds: [(name: String, share: Double)], _ first: String, _ second: String
  ) -> Phrase {
    let shown = kinds.filter { $0.share > 0 }.sorted { $0.share > $1.share }.map { kind -> Phrase in
      "\(NumberText.percent(kind.share)) \(kind.name)"
    }
    return """
      \(name: column) mixes \(shown.listed()), as \(code: first) and \(code: second): each is just \
      another level to a model. Make them one kind, or two columns.
      """
  }
}
