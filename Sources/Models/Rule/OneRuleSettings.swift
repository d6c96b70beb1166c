/// Bounds on the rule that is found where nobody wrote one.
package struct OneRuleSettings: Equatable, Sendable {
  /// The fewest training rows on either side, and of each level that the rule names.
  package let minimumRows: Int
  /// The most levels that the rule names: more than a person would read.
  package let maximumLevels: Int

  /// - Precondition: both are at least 1.
  package init(minimumRows: Int = 5, maximumLevels: Int = 8) {
    precondition(minimumRows >= 1 && maximumLevels >= 1, "one-rule settings are at least 1")
    self.minimumRows = minimumRows
    self.maximumLevels = maximumLevels
  }
}
