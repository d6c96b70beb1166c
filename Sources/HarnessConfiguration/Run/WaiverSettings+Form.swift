internal import Results

extension RunConfiguration.WaiverSettings {
  private enum Keys {
    static let rung = RequiredKey(
      "rung", .word(Rung.Kind.baselines.map { ($0.rawValue, $0) }), .ask(.waivedRung),
      about: "The baseline that is left out.")
    static let reason = RequiredKey(
      "reason", .text, .ask(.waiverReason), about: "Why it is left out.")
    static let by = RequiredKey("by", .text, .ask(.waiverBy), about: "Who says so.")
    static let date = RequiredKey(
      "date", .date, .ask(.waiverDate), about: "Since when, as YYYY-MM-DD.")

    static let all: [any DeclaredKey] = [rung, reason, by, date]
  }

  static var form: Form<Self> {
    .object(Keys.all) { object in
      let rung = object.value(Keys.rung)
      let reason = object.value(Keys.reason)
      let by = object.value(Keys.by)
      let date = object.value(Keys.date)
      guard let rung, let reason, let by, let date else { return nil }
      return Self(rung: rung, waiver: Waiver(reason: reason, by: by, date: date))
    }
  }
}
