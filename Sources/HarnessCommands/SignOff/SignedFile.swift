internal import Diagnostics
internal import Reporting
internal import Results
internal import Signing

/// A statement with its signature, which would count.
struct SignedFile {
  let statement: SignOffStatement
  let envelope: SignOffEnvelope
  let record: SignOffRecord

  /// Signs, and then checks what came of it, as everybody will who reads it.
  init(
    _ statement: SignOffStatement, with key: SSHKeygen.Key, checker: RecordChecker,
    keygen: SSHKeygen
  ) throws {
    let payload = statement.bytes
    let fault: SignOffFault?
    do throws(SigningError) {
      let text = try keygen.sign(SignOffEnvelope.signedBytes(of: payload), with: key)
      envelope = SignOffEnvelope(
        payload: payload, keyID: SSHSignature(text)?.fingerprint ?? "", signature: text)
      let predicate = statement.predicate
      record = SignOffRecord(
        file: SignOffFile.path(
          project: predicate.project, run: predicate.run.id, candidate: predicate.candidate,
          bytes: envelope.bytes), bytes: envelope.bytes, logged: nil)
      fault = try checker.check(record).fault
    } catch {
      throw CommandFailure([Diagnostic(error)])
    }
    if let fault { throw Self.refusal(fault) }
    self.statement = statement
  }

  static func refusal(_ fault: SignOffFault) -> CommandFailure {
    let diagnostic =
      if fault.kind == .author { Diagnostic(signingAuthor: fault.what ?? "") } else {
        Diagnostic(refusedSignOff: SignOffReport.words(fault))
      }
    return CommandFailure([diagnostic], status: .signOff)
  }
}
