/// A reviewer's signed answer to one run's candidate.
package struct SignOff: Codable, Equatable, Sendable {
  /// The run's id.
  package let run: String
  package let candidate: String
  package let answer: Answer
  /// The signer, as the list of allowed signers calls them.
  package let by: String
  /// Where the envelope was written, from the project's folder on.
  package let file: String
  /// The file's exact text.
  package let envelope: String

  package enum Answer: String, Codable, CaseIterable, Sendable {
    case approve
    case reject
  }

  package init(
    run: String, candidate: String, answer: Answer, by: String, file: String, envelope: String
  ) {
    self.run = run
    self.candidate = candidate
    self.answer = answer
    self.by = by
    self.file = file
    self.envelope = envelope
  }
}
