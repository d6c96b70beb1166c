/// What a reviewer signs, in the form of an in-toto statement, version 1: which bytes it is about, and
/// what is said of them.
package struct SignOffStatement: Codable, Equatable, Sendable {
  package let type: String
  package let subject: [Subject]
  package let predicateType: String
  package let predicate: Predicate

  package static let inTotoType = "https://in-toto.io/Statement/v1"
  package static let predicateType = "harness:sign-off/v1"

  private enum CodingKeys: String, CodingKey {
    case type = "_type"
    case subject, predicateType, predicate
  }

  /// Something with a hash.
  package struct Subject: Codable, Equatable, Sendable {
    /// `config`, `data`, `key COLUMN`, `incumbent`, `candidate NAME`, `split`, `baseline NAME`,
    /// `test rows` or `result`.
    package let name: String
    package let digest: Digest
    package let annotations: Annotations?

    package struct Digest: Codable, Equatable, Sendable {
      package let sha256: String
    }

    package struct Annotations: Codable, Equatable, Sendable {
      /// As the config spells it.
      package let path: String
    }

    package init(name: String, path: String? = nil, sha256: String) {
      self.name = name
      digest = Digest(sha256: sha256)
      annotations = path.map(Annotations.init)
    }

    package var path: String? { annotations?.path }
    package var sha256: String { digest.sha256 }
  }

  package struct Predicate: Codable, Equatable, Sendable {
    package let project: String
    package let run: SignedRun
    package let candidate: String
    package let answer: SignOff.Answer
    package let reason: String
    /// Of the run's open findings.
    package let waived: [WaivedFinding]
    /// As the list of allowed signers calls them.
    package let reviewer: String
    /// ISO 8601 in UTC, to the second.
    package let signedAt: String
    /// The last day on which it counts, as YYYY-MM-DD; nil: it does not end.
    package let expires: String?
    /// Nil: no history was at hand.
    package let log: LogPin?

    package init(
      project: String, run: SignedRun, candidate: String, answer: SignOff.Answer, reason: String,
      waived: [WaivedFinding], reviewer: String, signedAt: String, expires: String?, log: LogPin?
    ) {
      self.project = project
      self.run = run
      self.candidate = candidate
      self.answer = answer
      self.reason = reason
      self.waived = waived
      self.reviewer = reviewer
      self.signedAt = signedAt
      self.expires = expires
      self.log = log
    }

    /// Whether its last day is over. Times of ISO 8601 in UTC begin with their day.
    package func hasExpired(at now: String) -> Bool {
      expires.map { String(now.prefix(10)) > $0 } ?? false
    }
  }

  package init(subject: [Subject], predicate: Predicate) {
    type = Self.inTotoType
    self.subject = subject
    predicateType = Self.predicateType
    self.predicate = predicate
  }
}
