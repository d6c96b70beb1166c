/// What a team decided to do with a project.
package struct Decision: Codable, Equatable, Sendable {
  package let choice: Choice
  package let by: String
  package let reason: String
  /// The day, as YYYY-MM-DD, up to which it holds; nil until the next review.
  package let until: String?

  package enum Choice: String, Codable, CaseIterable, Sendable {
    case `continue`
    case pivot
    case pause
    case stop
  }

  package init(choice: Choice, by: String, reason: String, until: String?) {
    self.choice = choice
    self.by = by
    self.reason = reason
    self.until = until
  }
}
