internal import Results

/// What every waiver says, whatever it waives.
extension Waiver {
  private enum Keys {
    static let reason = RequiredKey(
      "reason", .text, .ask(.waiverReason), about: "Why it is waived.")
    static let by = RequiredKey("by", .text, .ask(.waiverBy), about: "Who says so.")
    static let date = RequiredKey(
      "date", .date, .ask(.waiverDate), about: "Since when, as YYYY-MM-DD.")
  }

  static let keys: [any DeclaredKey] = [Keys.reason, Keys.by, Keys.date]

  /// Nil once a problem is noted.
  init?(reading object: inout ObjectReader) {
    let reason = object.value(Keys.reason)
    let by = object.value(Keys.by)
    let date = object.value(Keys.date)
    guard let reason, let by, let date else { return nil }
    self.init(reason: reason, by: by, date: date)
  }
}
