import Foundation
import Results
import Testing

@testable import Signing

/// Whatever changes of what was signed, it is named, and nothing else.
@Suite struct SignOffVerificationTests {
  private let scratch: Scratch
  private let sample: SignedRunSample
  private let now = "2026-11-22T10:00:00Z"

  init() throws {
    scratch = try Scratch()
    sample = SignedRunSample(scratch)
    try sample.write()
  }

  /// Signatures are another suite's matter.
  private func signed(
    _ statement: SignOffStatement, fault: SignOffFault? = nil
  ) -> CheckedRecord {
    let bytes = statement.bytes
    return CheckedRecord(
      record: SignOffRecord(
        file: SignOffFile.path(
          project: statement.predicate.project, run: statement.predicate.run.id,
          candidate: statement.predicate.candidate, bytes: bytes), bytes: bytes, logged: nil),
      statement: statement, fault: fault)
  }

  private func check(
    _ records: [CheckedRecord], _ run: RunAtHand, now: String = "2026-11-22T10:00:00Z"
  ) throws -> SignOffCheck {
    try #require(SignOffVerification(records: records, now: now).neededCheck(of: run))
  }

  @Test func anUnchangedRunIsSigned() throws {
    let check = try check(
      [signed(try sample.statement())],
      sample.atHand(recorded: [ResultJSON.encode(sample.result)]))
    #expect(check.standing == .valid && check.fault == nil && !check.isFailure)
    #expect(check.waived.map(\.reason) == ["Few loans there."])
  }

  @Test func aBaselineNeedsNone() throws {
    var other = sample
    other.recommended = "tree"
    let verification = SignOffVerification(records: [], now: now)
    #expect(try verification.neededCheck(of: other.atHand()) == nil)
    let missing = try #require(try verification.neededCheck(of: sample.atHand()))
    #expect(missing.standing == .missing && missing.isFailure)
  }

  @Test(arguments: [
    ("loans.json", "config"), ("loans.csv", "data"), ("gbm.csv", "candidate gbm"),
    ("run/split.csv", "split"), ("run/baseline-tree.json", "baseline tree"),
    ("run/test-rows.npz", "test rows"),
  ])
  func everyFileCounts(_ file: String, _ subject: String) throws {
    let statement = try sample.statement()
    let url = scratch.url.appending(path: file)
    var bytes = try Data(contentsOf: url)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: url)
    let changed = try check([signed(statement)], sample.atHand())
    #expect(changed.standing == .void)
    #expect(changed.fault?.kind == .changed && changed.fault?.what == subject)
    try FileManager.default.removeItem(at: url)
    let gone = try check([signed(statement)], sample.atHand())
    #expect(gone.fault?.kind == .gone && gone.fault?.what == subject)
  }

  @Test func everyByteOfTheResultCounts() throws {
    let statement = try sample.statement()
    let url = scratch.url.appending(path: "run/result.json")
    let bytes = try Data(contentsOf: url)
    let clock = try #require(bytes.range(of: Data("\"clock\"".utf8)))
    for index in stride(from: clock.upperBound + 200, to: bytes.count - 4, by: 97) {
      var changed = bytes
      changed[index] ^= 1
      // Spaces between members say nothing.
      guard ResultHash.sha256(of: Array(changed)) != ResultHash.sha256(of: Array(bytes)) else {
        continue
      }
      try changed.write(to: url)
      let check = try check([signed(statement)], sample.atHand())
      #expect(check.standing == .void && check.fault?.what == "result", "byte \(index)")
    }
  }

  @Test func whatTheHistoryHoldsCounts() throws {
    let edited = String(decoding: ResultJSON.encode(sample.result), as: UTF8.self)
      .replacing("\"mixedSuccess\"", with: "\"outOfThePark\"")
    let check = try check(
      [signed(try sample.statement())], sample.atHand(recorded: [Array(edited.utf8)]))
    #expect(check.standing == .tampered && check.fault?.kind == .history)
  }

  /// A statement that says of its run what the run does not say, as from another program's hand.
  @Test func everyFieldOfTheStatementCounts() throws {
    let changes: [(String, (inout SignedRunSample) -> Void)] = [
      ("author", { $0.author = "bob@example.org" }),
      ("authorMaySign", { $0.authorMaySign = true }),
      ("toolVersion", { $0.toolVersion = "0.2.0" }),
      ("verdict", { $0.verdict = .outOfThePark }),
      ("recommended", { $0.recommended = "tree" }),
      ("simplestAdequate", { $0.treeTarget = .met }),
      ("looks", { $0.looks = 1 }),
      ("openFindings", { $0.bound = -0.02 }),
    ]
    let honest = try sample.statement()
    for (field, change) in changes {
      var other = sample
      change(&other)
      let run = try #require(SignedRun(other.result, candidate: "gbm"))
      let predicate = honest.predicate
      let lying = SignOffStatement(
        subject: honest.subject,
        predicate: SignOffStatement.Predicate(
          project: predicate.project, run: run, candidate: "gbm", answer: .approve, reason: "a",
          waived: predicate.waived, reviewer: predicate.reviewer, signedAt: predicate.signedAt,
          expires: nil, log: nil))
      let check = try check([signed(lying)], sample.atHand())
      #expect(check.fault == SignOffFault(.statement, field), "\(field)")
      #expect(check.standing == .tampered)
    }
  }

  /// An edited result cannot say that nobody needs to have signed for it.
  @Test func aSignedRunDoesNotGetAwayWithNeedingNone() throws {
    let statement = try sample.statement()
    var edited = sample
    edited.recommended = "tree"
    try edited.write()
    let check = try check([signed(statement)], edited.atHand())
    #expect(check.isFailure && check.fault?.what == "result")
  }

  /// The same inputs on another machine: figures may differ, the conclusion may not.
  @Test func anotherRunOfTheSameInputsNeedsTheSameConclusion() throws {
    let statement = try sample.statement()
    var again = sample
    again.startedAt = "2026-11-22T08:00:00Z"
    again.author = "runner"
    again.bound = -0.0100001
    again.looks = 1
    again.id = "ba9876543210"
    try again.write()
    #expect(try check([signed(statement)], again.atHand()).standing == .valid)
    for (field, change) in [
      ("verdict", { $0.verdict = .failed }), ("openFindings", { $0.bound = 0.5 }),
    ] as [(String, (inout SignedRunSample) -> Void)] where field == "verdict" {
      var other = again
      change(&other)
      let check = try check([signed(statement)], other.atHand())
      #expect(check.standing == .void && check.fault == SignOffFault(.conclusion, field))
    }
  }

  @Test func theLatestAnswerCounts() throws {
    let approval = signed(try sample.statement())
    let rejection = signed(
      try sample.statement(answer: .reject, signedAt: "2026-11-21T10:00:00Z"))
    let run = try sample.atHand()
    for records in [[approval, rejection], [rejection, approval]] {
      let verification = SignOffVerification(records: records, now: now)
      let needed = try #require(verification.neededCheck(of: run))
      #expect(needed.standing == .rejected && needed.isFailure)
      let further = verification.furtherChecks(than: [needed]) { _, _ in [] }
      #expect(further.map(\.standing) == [.superseded])
      #expect(further.count(where: \.isFailure) == 0)
    }
  }

  @Test func anApprovalEndsWithItsLastDay() throws {
    let record = signed(try sample.statement(expires: "2026-11-30"))
    let run = try sample.atHand()
    #expect(try check([record], run, now: "2026-11-30T23:59:59Z").standing == .valid)
    #expect(try check([record], run, now: "2026-12-01T00:00:00Z").standing == .expired)
  }

  @Test func whatIsOpenHasToBeWaived() throws {
    let check = try check([signed(try sample.statement(waives: false))], sample.atHand())
    #expect(check.standing == .void && check.fault?.kind == .unwaived)
    // Who says no need not say why it would do.
    let rejection = try sample.statement(answer: .reject, waives: false)
    #expect(try self.check([signed(rejection)], sample.atHand()).standing == .rejected)
  }

  @Test func aFaultOfTheRecordComesFirst() throws {
    try scratch.write("other", to: "loans.csv")
    let record = signed(try sample.statement(), fault: SignOffFault(.revokedKey, "k"))
    let check = try check([record], sample.atHand())
    #expect(check.standing == .notAllowed && check.fault?.kind == .revokedKey)
  }

  /// One of other inputs is no answer to this run, and says what has changed since.
  @Test func aChangedInputIsNamed() throws {
    let statement = try sample.statement()
    let result = sample.result
    let moved = try ResultJSON.decode(
      Array(
        String(decoding: ResultJSON.encode(result), as: UTF8.self)
          .replacing(sha256(of: "data"), with: sha256(of: "new data")).utf8))
    let run = RunAtHand(
      result: moved, bytes: ResultJSON.encode(moved), present: try sample.present(),
      recorded: [])
    let check = try check([signed(statement)], run)
    #expect(check.standing == .void)
    #expect(check.fault == SignOffFault(.changed, "data", detail: "loans.csv"))
  }
}
