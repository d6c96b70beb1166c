/// A column of the data as the run used it.
package struct ColumnSummary: Codable, Equatable, Sendable {
  package let name: String
  /// `number`, `category`, `boolean` or `datetime`.
  package let type: String
  package let role: Role
  package let missing: Int
  /// Distinct values that are not missing.
  package let distinct: Int
  /// Nil in the result of a run, which has no use for it, and of identifiers and free text.
  package var histogram: ColumnHistogram?

  package enum Role: String, Codable, CaseIterable, Sendable {
    case feature
    case target
    case id
    case group
    /// How much each row counts.
    case weight
    /// What somebody else says the target is.
    case secondLabel
    case time
    case splitPart
    /// Left out by the config.
    case excluded
    /// Left out by the audit, which says why.
    case leftOut
  }

  package init(name: String, type: String, role: Role, missing: Int, distinct: Int) {
    self.name = name
    self.type = type
    self.role = role
    self.missing = missing
    self.distinct = distinct
  }
}
