internal import Audit
internal import Results

extension AuditWaiver {
  private enum Keys {
    static let check = RequiredKey(
      "check", .word(AuditFinding.Kind.allCases.map { ($0.rawValue, $0) }), .ask(.waivedCheck),
      about: "The check whose findings are waived, by its name in result.json.")
    static let column = OptionalKey(
      "column", .text, about: "Only what it finds of this column. Left out: all of it.")
  }

  static var form: Form<Self> {
    .object([Keys.check, Keys.column] + Waiver.keys) { object in
      let check = object.value(Keys.check)
      let column = object.value(Keys.column)
      let waiver = Waiver(reading: &object)
      guard let check, let waiver else { return nil }
      return Self(check: check, column: column, waiver: waiver)
    }
  }
}
