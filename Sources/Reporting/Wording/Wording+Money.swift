internal import Results

extension Wording {
  /// What a candidate saves, in a sentence; nil where nothing is known of it.
  static func money(_ candidate: CandidateResult, _ result: RunResult) -> Phrase? {
    guard let money = candidate.money, let settings = result.evidence.money else { return nil }
    let precision = precision([money])
    let amount = amount(abs(money.estimate), settings, precision)
    let reference = result.reference.rung
    let counted = predictions(settings)
    let saves = money.estimate >= 0
    let interval =
      saves
      ? money.interval
      : Interval(
        lower: -money.interval.upper, upper: -money.interval.lower, level: money.interval.level)
    let told: Phrase =
      saves
      ? "\(name: candidate.name) saves \(amount) on \(counted) against \(name: reference)"
      : "\(name: candidate.name) costs \(amount) more than \(name: reference) on \(counted)"
    return """
      \(told) (\(Self.interval(interval, precision))), by what errors cost.
      """
  }

  /// `Saved (EUR)`, over a column of lifts in money.
  static func moneyTitle(_ settings: MoneySettings) -> Phrase {
    settings.currency.map { "Saved (\(name: $0))" } ?? "Saved"
  }

  /// `+120 (+80 to +160)`.
  static func money(_ lift: MoneyLift?, _ precision: Precision) -> Phrase {
    guard let lift else { return "–" }
    return "\(precision.signed(lift.estimate)) (\(precision.signedRange(lift.interval)))"
  }

  static func precision(_ lifts: [MoneyLift]) -> Precision {
    Precision(intervals: lifts.map(\.interval), values: lifts.map(\.estimate))
  }

  /// What is counted in money, and how.
  static func money(_ settings: MoneySettings, _ result: RunResult) -> Phrase {
    let title = result.title(settings.metric)
    let unit =
      settings.perUnit == 1
      ? "" : " times \(NumberText.plain(settings.perUnit)), what a unit of error costs,"
    return """
      The lift in \(title)\(unit) times \(predictions(settings)). No verdict rests on it unless \
      \(title) is the primary metric.
      """
  }

  static func predictions(_ settings: MoneySettings) -> String {
    counted(settings.predictions, "prediction", "predictions")
  }

  private static func amount(
    _ value: Double, _ settings: MoneySettings, _ precision: Precision
  ) -> Phrase {
    let currency: Phrase = settings.currency.map { "\(name: $0)\(NumberText.space)" } ?? ""
    return "\(currency)\(precision.text(value))"
  }
}
