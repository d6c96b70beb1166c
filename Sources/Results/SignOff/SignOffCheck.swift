/// What was found of one sign-off, or of the lack of one.
package struct SignOffCheck: Codable, Equatable, Sendable {
  package let project: String
  /// The id of the run that it is about, or that needs one.
  package let run: String?
  package let candidate: String?
  /// Whether a run that was looked at rests on it.
  package let isNeeded: Bool
  package var standing: SignOffStanding
  /// Nil where nothing speaks against it.
  package var fault: SignOffFault?
  /// The sign-off's file, from the project's folder on; nil where there is none.
  package let file: String?
  package let by: String?
  package let signedAt: String?
  package let expires: String?
  package let waived: [WaivedFinding]

  package init(
    project: String, run: String?, candidate: String?, isNeeded: Bool, standing: SignOffStanding,
    fault: SignOffFault? = nil, file: String? = nil, statement: SignOffStatement? = nil
  ) {
    self.project = project
    self.run = run
    self.candidate = candidate
    self.isNeeded = isNeeded
    self.standing = standing
    self.fault = fault
    self.file = file
    by = statement?.predicate.reviewer
    signedAt = statement?.predicate.signedAt
    expires = statement?.predicate.expires
    waived = statement?.predicate.waived ?? []
  }

  /// Whether the check as a whole fails on it.
  package var isFailure: Bool {
    standing == .tampered || (isNeeded && standing != .valid)
  }
}
