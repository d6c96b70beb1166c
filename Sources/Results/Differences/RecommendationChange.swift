/// What was recommended, and what is.
package struct RecommendationChange: Codable, Equatable, Sendable {
  package let before: String?
  package let after: String?
  package let reasonBefore: Recommendation.Reason
  package let reasonAfter: Recommendation.Reason

  package init(from before: Recommendation, to after: Recommendation) {
    self.before = before.rung
    self.after = after.rung
    reasonBefore = before.reason
    reasonAfter = after.reason
  }

  package var isChange: Bool { before != after || reasonBefore != reasonAfter }
}
