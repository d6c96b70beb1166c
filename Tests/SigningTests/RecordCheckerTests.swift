import Foundation
import Results
import Testing

@testable import Signing

/// What speaks against a record by itself, and that it is named first.
@Suite(.enabled(if: TestKey.canBeMade, "ssh-keygen is not installed"))
struct RecordCheckerTests {
  private let scratch: Scratch
  private let sample: SignedRunSample
  private let key: TestKey
  private let keygen: SSHKeygen
  private let signers: AllowedSigners

  init() throws {
    scratch = try Scratch()
    sample = SignedRunSample(scratch)
    try sample.write()
    key = try TestKey(scratch, "key")
    keygen = try testKeygen()
    signers = AllowedSigners(key.line("rev@example.org"))
  }

  private func fault(
    _ record: SignOffRecord, signers: AllowedSigners? = nil, log: [LogEntry] = [],
    now: String = "2026-11-22T10:00:00Z"
  ) throws -> SignOffFault? {
    try RecordChecker(keygen: keygen, signers: signers ?? self.signers, log: log, now: now)
      .check(record).fault
  }

  private func record(_ statement: SignOffStatement? = nil) throws -> SignOffRecord {
    try (statement ?? sample.statement()).record(signedBy: key, with: keygen)
  }

  /// With another envelope of the same signature.
  private func changed(
    _ change: (SignOffEnvelope) -> SignOffEnvelope
  ) throws -> SignOffRecord {
    let bytes = try #require(try record().bytes)
    let envelope = change(try #require(SignOffEnvelope(bytes)))
    return SignOffRecord(
      file: SignOffFile.path(
        project: "loans", run: "0123456789ab", candidate: "gbm", bytes: envelope.bytes),
      bytes: envelope.bytes, logged: nil)
  }

  @Test func aGoodOneHasNone() throws { #expect(try fault(record()) == nil) }

  @Test func everyByteOfThePayloadCounts() throws {
    let count = try sample.statement().bytes.count
    for index in stride(from: 0, to: count, by: 41) {
      let record = try changed { envelope in
        var payload = envelope.payload
        payload[index] ^= 1
        return SignOffEnvelope(
          payload: payload, keyID: envelope.keyID, signature: envelope.signature)
      }
      #expect(try fault(record)?.kind == .signature, "byte \(index)")
    }
  }

  @Test func theSignatureCounts() throws {
    let other = try SSHSignature(
      keygen.sign(Array("another".utf8), with: .file(path: key.path)))
    #expect(other != nil)
    let swapped = try keygen.sign(Array("another".utf8), with: .file(path: key.path))
    #expect(
      try fault(
        changed {
          SignOffEnvelope(payload: $0.payload, keyID: $0.keyID, signature: swapped)
        })?.kind == .signature)
    #expect(
      try fault(
        changed {
          SignOffEnvelope(payload: $0.payload, keyID: "SHA256:other", signature: $0.signature)
        })?.kind == .keyID)
  }

  @Test func bytesThatAreNoEnvelopeAreUnreadable() throws {
    let good = try record()
    let bytes = try #require(good.bytes)
    for broken in [bytes + [0x0A], Array(bytes.dropLast()), [], Array("{}".utf8)] {
      let record = SignOffRecord(file: good.file, bytes: broken, logged: nil)
      #expect(try fault(record) == SignOffFault(.unreadable))
    }
  }

  @Test func theSignerHasToBeAllowed() throws {
    let good = try record()
    let stranger = try TestKey(scratch, "stranger")
    #expect(
      try fault(good, signers: AllowedSigners(stranger.line("rev@example.org")))?.kind
        == .unknownKey)
    #expect(try fault(good, signers: AllowedSigners(key.line("x@y")))?.kind == .refusedKey)
    #expect(
      try fault(
        good, signers: AllowedSigners(key.line("rev@example.org"), revoking: key.publicKey))?.kind
        == .revokedKey)
    let late = AllowedSigners(key.line("rev@example.org", options: "valid-after=\"20261122Z\""))
    #expect(try fault(good, signers: late)?.kind == .refusedKey)
    let early = AllowedSigners(key.line("rev@example.org", options: "valid-before=\"20261122Z\""))
    #expect(try fault(good, signers: early) == nil)
  }

  @Test func theAuthorMayNotSign() throws {
    let own = try record(try sample.statement(reviewer: "Ann@Example.org"))
    let signers = AllowedSigners(key.line("Ann@Example.org"))
    #expect(try fault(own, signers: signers) == SignOffFault(.author, "ann@example.org"))
    // Nor under another name that the list gives the same key.
    let both = AllowedSigners(key.line("rev@example.org,ann@example.org"))
    #expect(try fault(record(), signers: both)?.kind == .author)
    var lenient = sample
    lenient.authorMaySign = true
    let allowed = try record(try lenient.statement(reviewer: "Ann@Example.org"))
    #expect(try fault(allowed, signers: signers) == nil)
  }

  @Test func nobodySignsInTheFuture() throws {
    let late = try record(try sample.statement(signedAt: "2026-11-24T00:00:00Z"))
    #expect(try fault(late)?.kind == .future)
    #expect(try fault(late, now: "2026-11-24T00:00:00Z") == nil)
  }

  @Test func theFileStandsWhereItsContentSays() throws {
    let good = try record()
    func moved(_ file: String) -> SignOffRecord {
      SignOffRecord(file: file, bytes: good.bytes, logged: nil)
    }
    #expect(try fault(moved(good.file.replacing("loans", with: "cars")))?.kind == .project)
    #expect(try fault(moved(good.file.replacing("gbm", with: "tree")))?.kind == .fileName)
  }

  @Test func theFileIsWhatTheLogHolds() throws {
    let good = try sample.statement().record(signedBy: key, with: keygen, logged: true)
    let logged = try #require(good.logged)
    #expect(try fault(good) == nil)
    let held = logged.signOff
    let others = [
      SignOff(
        run: held.run, candidate: held.candidate, answer: .reject, by: held.by, file: held.file,
        envelope: held.envelope),
      SignOff(
        run: held.run, candidate: held.candidate, answer: held.answer, by: held.by,
        file: held.file, envelope: held.envelope + " "),
    ]
    for other in others {
      let entry = SignOffRecord.Logged(sequence: 4, project: "loans", signOff: other)
      #expect(
        try fault(SignOffRecord(file: good.file, bytes: good.bytes, logged: entry))?.kind
          == .fileOfLog)
    }
    let gone = SignOffRecord(file: good.file, bytes: nil, logged: logged)
    #expect(try fault(gone)?.kind == .fileGone)
    #expect(
      try RecordChecker(keygen: keygen, signers: signers, log: [], now: "2026-11-22T10:00:00Z")
        .check(gone).statement != nil)
  }

  /// What a log tells whoever cannot check it.
  @Test func theLatestOfALogIsTold() throws {
    let approval = try sample.statement(expires: "2026-11-30")
    let rejection = try sample.statement(answer: .reject, signedAt: "2026-11-21T10:00:00Z")
    func entry(_ statement: SignOffStatement, _ sequence: Int64) throws -> LogEntry {
      let record = try statement.record(signedBy: key, with: keygen, logged: true)
      return LogEntry(
        sequence: sequence, at: statement.predicate.signedAt, project: "loans",
        event: .signOff(try #require(record.logged).signOff), previous: "", hash: "")
    }
    let log = [try entry(approval, 1)]
    let told = try #require(LoggedSignOff.latest(in: log, project: "loans").first)
    #expect(told.statement == approval)
    #expect(told.standing(at: "2026-11-30T23:00:00Z") == .valid)
    #expect(told.standing(at: "2026-12-01T00:00:00Z") == .expired)
    #expect(LoggedSignOff.latest(in: log, project: "cars").isEmpty)
    let later = LoggedSignOff.latest(in: log + [try entry(rejection, 2)], project: "loans")
    #expect(later.map { $0.standing(at: "2026-11-22T00:00:00Z") } == [.rejected])
  }

  @Test func theLogStillSaysWhatItSaid() throws {
    func entry(_ sequence: Int64, _ reason: String, hash: String) -> LogEntry {
      LogEntry(
        sequence: sequence, at: "2026-11-20T00:00:00Z", project: "loans",
        event: .decision(Decision(choice: .continue, by: "ann", reason: reason, until: nil)),
        previous: "", hash: hash)
    }
    let log = [entry(1, "first", hash: "a"), entry(2, "second", hash: "b")]
    let pinned = try sample.statement(log: LogPin(log, project: "loans"))
      .record(signedBy: key, with: keygen, logged: true)
    #expect(try fault(pinned, log: log) == nil)
    // A rewritten chain that has lost an entry, or says another thing.
    #expect(try fault(pinned, log: [entry(1, "first", hash: "c")])?.kind == .log)
    #expect(
      try fault(pinned, log: [entry(1, "first", hash: "c"), entry(2, "other", hash: "d")])?.kind
        == .log)
    // Brought together with another log: another chain, the same entries.
    #expect(
      try fault(
        pinned,
        log: [
          entry(1, "theirs", hash: "x"), entry(2, "second", hash: "y"),
          entry(3, "first", hash: "z"),
        ]) == nil)
  }
}
