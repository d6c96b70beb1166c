/// All that a verification looked at, and found.
package struct SignOffSurvey: Codable, Equatable, Sendable {
  /// The latest run of each project that was looked at.
  package let runs: [Run]
  /// Needed sign-offs first.
  package let checks: [SignOffCheck]
  /// Nil: no history was at hand.
  package let log: Log?

  package struct Run: Codable, Equatable, Sendable {
    package let project: String
    package let id: String
    /// Who needs to be signed for; nil: nobody does.
    package let candidate: String?

    package init(project: String, id: String, candidate: String?) {
      self.project = project
      self.id = id
      self.candidate = candidate
    }
  }

  package struct Log: Codable, Equatable, Sendable {
    package let entries: Int
    /// The number of the first entry whose hash does not fit; nil where the chain is whole.
    package let brokenAt: Int64?

    package init(entries: Int, brokenAt: Int64?) {
      self.entries = entries
      self.brokenAt = brokenAt
    }
  }

  package init(runs: [Run], checks: [SignOffCheck], log: Log?) {
    self.runs = runs
    self.checks = checks
    self.log = log
  }

  package var isFailure: Bool {
    checks.contains(where: \.isFailure) || log?.brokenAt != nil
  }
}
