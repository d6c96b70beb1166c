/// Rows that satisfy conditions, all of them.
package struct Subpopulation: Codable, Equatable, Sendable {
  package let conditions: [Condition]

  package init(conditions: [Condition]) { self.conditions = conditions }

  /// A condition on one column, or one that a person wrote.
  package enum Condition: Codable, Equatable, Sendable {
    /// The column has this level.
    case level(column: String, level: String)
    /// The value is at least `lower` (nil: no bound) and less than `upper` (nil: no bound).
    case range(column: String, lower: Double?, upper: Double?)
    /// The column's value is missing.
    case missing(column: String)
    /// The column has one of its rare levels, of which there are so many.
    case other(column: String, levels: Int)
    /// The expression holds, which somebody named.
    case expression(name: String, text: String)
  }
}
