package import Tabular

extension RunConfiguration {
  /// Whether and where to look for weak subpopulations that nobody declared.
  package struct DiscoverySettings: Sendable, Equatable {
    package var isEnabled: Bool
    /// Nil: the features, and the columns that declared subpopulations are cut by.
    package var columns: [ColumnName]?
    /// 1, 2 or 3.
    package var maximumConditions: Int
    /// The smallest subpopulation that is looked for, as a share of the rows.
    package var minimumShare: Double
  }
}

extension RunConfiguration.DiscoverySettings {
  private enum Keys {
    static let enabled = DefaultedKey(
      "enabled", .boolean, default: .boolean(true),
      about: "Whether to look for subpopulations that nobody declared, where a candidate is worse.")
    static let columns = OptionalKey(
      "columns", .list(of: .column, atLeast: 1),
      about: "The columns to look in. Left out: the features, and the columns that declared "
        + "subpopulations are cut by.")
    static let maximumConditions = DefaultedKey(
      "maximumConditions", .integer(.from(1, to: 3)), default: .integer(3),
      about: "The most conditions that describe one.")
    static let minimumShare = DefaultedKey(
      "minimumShare", .number(.between(0, 0.5)), default: .number(0.02),
      about: "The smallest that is looked for, as a share of the test rows.")

    static let all: [any DeclaredKey] = [enabled, columns, maximumConditions, minimumShare]
  }

  static var form: Form<Self> {
    .object(Keys.all) { object in
      let isEnabled = object.value(Keys.enabled)
      let columns = object.value(Keys.columns)
      let conditions = object.value(Keys.maximumConditions)
      let share = object.value(Keys.minimumShare)
      object.noteDuplicates(in: Keys.columns)
      if !isEnabled {
        for key in [Keys.columns, Keys.maximumConditions, Keys.minimumShare] as [any DeclaredKey] {
          object.noteIdle(key, because: Keys.enabled.name, is: "false")
        }
      }
      return Self(
        isEnabled: isEnabled, columns: columns, maximumConditions: conditions,
        minimumShare: share)
    }
  }
}
