internal import Results

extension RunConfiguration.WaiverSettings {
  private enum Keys {
    static let rung = RequiredKey(
      "rung", .word(Rung.Kind.baselines.map { ($0.rawValue, $0) }), .ask(.waivedRung),
      about: "The baseline that is left out.")
  }

  static var form: Form<Self> {
    .object([Keys.rung] + Waiver.keys) { object in
      let rung = object.value(Keys.rung)
      let waiver = Waiver(reading: &object)
      guard let rung, let waiver else { return nil }
      return Self(rung: rung, waiver: waiver)
    }
  }
}
