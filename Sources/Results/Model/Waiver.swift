/// Why a mandated baseline was left out, and who says so.
package struct Waiver: Codable, Equatable, Sendable {
  package let reason: String
  package let by: String
  /// ISO 8601 date.
  package let date: String

  package init(reason: String, by: String, date: String) {
    self.reason = reason
    self.by = by
    self.date = date
  }
}
