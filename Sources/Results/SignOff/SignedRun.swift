/// What a sign-off says of the run that it is about: all of it follows from the run's result.
package struct SignedRun: Codable, Equatable, Sendable {
  package let id: String
  package let startedAt: String
  /// Who started it; nil where that is not known.
  package let author: String?
  /// Whether the config lets who started it sign as well.
  package let authorMaySign: Bool
  package let toolVersion: String
  package let verdict: Verdict
  /// Of the rungs that are good enough, the simplest that is within the margin of the best.
  package let recommended: String?
  /// The simplest rung that meets the target.
  package let simplestAdequate: String?
  /// How often the test rows have been looked at; nil where nobody counted.
  package let looks: Int?
  package let openFindings: [OpenFinding]

  /// Nil where the run has no such candidate.
  package init?(_ result: RunResult, candidate name: String) {
    guard let candidate = result.candidates.first(where: { $0.name == name }) else { return nil }
    id = result.id
    startedAt = result.clock.startedAt
    author = result.clock.startedBy
    authorMaySign = result.signOff?.byAuthor ?? false
    toolVersion = result.tool.version
    verdict = candidate.verdict
    recommended = result.recommendation.rung
    simplestAdequate = result.recommendation.simplestAdequate
    looks = result.evidence.looks?.count
    openFindings = candidate.openFindings
  }

  /// The first thing that differs, by its name in the statement; nil where all is the same.
  package func firstDifference(from other: SignedRun) -> String? {
    if id != other.id { return "id" }
    if startedAt != other.startedAt { return "startedAt" }
    if author != other.author { return "author" }
    if authorMaySign != other.authorMaySign { return "authorMaySign" }
    if toolVersion != other.toolVersion { return "toolVersion" }
    if let conclusion = firstDifferentConclusion(from: other) { return conclusion }
    if simplestAdequate != other.simplestAdequate { return "simplestAdequate" }
    if looks != other.looks { return "looks" }
    return openFindings == other.openFindings ? nil : "openFindings"
  }

  /// Of what a decision rests on alone: another run of the same inputs may count other looks, and
  /// another processor's last digits may differ.
  package func firstDifferentConclusion(from other: SignedRun) -> String? {
    if verdict != other.verdict { return "verdict" }
    if recommended != other.recommended { return "recommended" }
    let isLike =
      openFindings.count == other.openFindings.count
      && openFindings.allSatisfy { mine in other.openFindings.contains { $0.isLike(mine) } }
    return isLike ? nil : "openFindings"
  }
}

extension Recommendation {
  /// The simplest rung that meets the target, within the budget where there is one.
  package var simplestAdequate: String? {
    steps.first { $0.target == .met && $0.isOverBudget != true }?.rung
  }
}

extension RunResult {
  /// The candidate that somebody has to sign for: the recommended rung, where that is one.
  package var candidateToSign: String? {
    guard let name = recommendation.rung,
      ladder.contains(where: { $0.name == name && $0.kind == .candidate })
    else { return nil }
    return name
  }
}
