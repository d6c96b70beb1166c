/// What a sign-off is worth at some time.
package enum SignOffStanding: String, Codable, CaseIterable, Sendable {
  /// It counts.
  case valid
  /// The reviewer said no.
  case rejected
  case expired
  /// Something that it rests on has changed.
  case void
  /// Who signed may not.
  case notAllowed
  /// Somebody has changed the record, or what is kept of its run.
  case tampered
  /// A later one of the same run and candidate counts.
  case superseded
  /// There is none.
  case missing
}
