internal import Files
package import Results

/// Looks at records one by one: is each what somebody signed, who may, and what the log says?
package struct RecordChecker: Sendable {
  private let keygen: SSHKeygen
  private let signers: AllowedSigners
  private let log: [LogEntry]
  private let now: String

  package init(keygen: SSHKeygen, signers: AllowedSigners, log: [LogEntry], now: String) {
    self.keygen = keygen
    self.signers = signers
    self.log = log
    self.now = now
  }

  /// What speaks against it first is what is named.
  package func check(_ record: SignOffRecord) throws(SigningError) -> CheckedRecord {
    guard let bytes = record.bytes else {
      let statement = record.logged.flatMap {
        SignOffEnvelope(Array($0.signOff.envelope.utf8))?.statement
      }
      return CheckedRecord(
        record: record, statement: statement, fault: SignOffFault(.fileGone, record.file))
    }
    guard let envelope = SignOffEnvelope(bytes) else {
      return CheckedRecord(record: record, statement: nil, fault: SignOffFault(.unreadable))
    }
    if let fault = try signatureFault(of: envelope) {
      return CheckedRecord(record: record, statement: envelope.statement, fault: fault)
    }
    guard let statement = envelope.statement else {
      return CheckedRecord(record: record, statement: nil, fault: SignOffFault(.unreadable))
    }
    let fault =
      try signerFault(of: envelope, statement) ?? placeFault(of: record, bytes, statement)
      ?? logFault(of: record, envelope, statement)
    return CheckedRecord(record: record, statement: statement, fault: fault)
  }

  private func signatureFault(
    of envelope: SignOffEnvelope
  ) throws(SigningError) -> SignOffFault? {
    guard let signature = SSHSignature(envelope.signature) else { return SignOffFault(.signature) }
    guard signature.namespace == SSHKeygen.namespace else {
      return SignOffFault(.namespace, signature.namespace)
    }
    guard try keygen.isGenuine(envelope.signature, of: envelope.signedBytes) else {
      return SignOffFault(.signature)
    }
    return envelope.keyID == signature.fingerprint
      ? nil : SignOffFault(.keyID, envelope.keyID, detail: signature.fingerprint)
  }

  /// Whether the signer may sign, as of the time at which they say they did.
  private func signerFault(
    of envelope: SignOffEnvelope, _ statement: SignOffStatement
  ) throws(SigningError) -> SignOffFault? {
    let predicate = statement.predicate
    // Two machines' clocks differ, though hardly by a day.
    if predicate.signedAt.prefix(10) > now.prefix(10) {
      return SignOffFault(.future, predicate.signedAt)
    }
    let permission = try keygen.permission(
      of: envelope.signature, over: envelope.signedBytes, as: predicate.reviewer, by: signers,
      at: predicate.signedAt)
    let names = try keygen.principals(
      of: envelope.signature, in: signers, at: predicate.signedAt)
    switch permission {
    case .allowed: break
    case .revoked: return SignOffFault(.revokedKey, envelope.keyID)
    case .refused where names.isEmpty && !signers.names(envelope.signature):
      return SignOffFault(.unknownKey, envelope.keyID, detail: signers.path)
    case .refused(let message):
      return SignOffFault(.refusedKey, predicate.reviewer, detail: message)
    }
    guard !predicate.run.authorMaySign, let author = predicate.run.author else { return nil }
    let isAuthor = ([predicate.reviewer] + names).contains {
      $0.lowercased() == author.lowercased()
    }
    return isAuthor ? SignOffFault(.author, author) : nil
  }

  private func placeFault(
    of record: SignOffRecord, _ bytes: [UInt8], _ statement: SignOffStatement
  ) -> SignOffFault? {
    let predicate = statement.predicate
    let path = SignOffFile.path(
      project: predicate.project, run: predicate.run.id, candidate: predicate.candidate,
      bytes: bytes)
    if !record.file.hasPrefix(SignOffFile.folder(of: predicate.project) + "/") {
      return SignOffFault(.project, predicate.project)
    }
    return record.file == path ? nil : SignOffFault(.fileName, path)
  }

  private func logFault(
    of record: SignOffRecord, _ envelope: SignOffEnvelope, _ statement: SignOffStatement
  ) -> SignOffFault? {
    guard let logged = record.logged else { return nil }
    let own = SignOffRecord.entry(of: statement, in: envelope, file: record.file)
    if logged.signOff != own || logged.project != statement.predicate.project {
      return SignOffFault(.fileOfLog, record.file)
    }
    if let pin = statement.predicate.log, !pin.isKept(in: log) { return SignOffFault(.log) }
    return nil
  }
}

extension AllowedSigners {
  /// Whether some line has the key of this signature, whatever it allows it.
  fileprivate func names(_ signature: String) -> Bool {
    guard let key = SSHSignature(signature)?.publicKey.split(separator: " ").last else {
      return false
    }
    return String(decoding: list, as: UTF8.self).split(whereSeparator: \.isNewline).contains {
      $0.split(whereSeparator: \.isWhitespace).contains(key)
    }
  }
}
