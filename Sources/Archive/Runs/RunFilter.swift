package import Results

/// Which runs to list; what is nil does not matter.
package struct RunFilter: Sendable {
  package var project: String?
  /// ISO 8601, a day or a time: runs that started then or later.
  package var since: String?
  package var before: String?
  /// Runs with a candidate of this verdict.
  package var verdict: Verdict?
  /// The start of a run's id.
  package var id: String?

  package init(
    project: String? = nil, since: String? = nil, before: String? = nil, verdict: Verdict? = nil,
    id: String? = nil
  ) {
    self.project = project
    self.since = since
    self.before = before
    self.verdict = verdict
    self.id = id
  }
}
