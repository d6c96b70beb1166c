import Foundation
import Results
import Testing

@testable import Signing

@Suite struct SignOffEnvelopeTests {
  /// The form of the example in DSSE's protocol description.
  @Test func whatIsSignedHoldsTheTypeAndBothLengths() {
    #expect(
      String(decoding: SignOffEnvelope.signedBytes(of: Array("{}".utf8)), as: UTF8.self)
        == "DSSEv1 28 application/vnd.in-toto+json 2 {}")
  }

  @Test func aStatementComesBack() throws {
    let sample = SignedRunSample(try Scratch())
    try sample.write()
    let statement = try sample.statement(
      expires: "2027-01-01", log: LogPin(head: "00", entries: ["11"]))
    let envelope = SignOffEnvelope(payload: statement.bytes, keyID: "SHA256:x", signature: "s\n")
    let read = try #require(SignOffEnvelope(envelope.bytes))
    #expect(read == envelope)
    #expect(read.statement == statement)
    #expect(statement.subject.map(\.name).contains("test rows"))
  }

  /// Each has one form, so that nothing can be changed that no signature would notice.
  @Test func anotherSpellingIsNoEnvelope() throws {
    let sample = SignedRunSample(try Scratch())
    try sample.write()
    let statement = try sample.statement()
    let text = String(
      decoding: SignOffEnvelope(payload: statement.bytes, keyID: "k", signature: "s").bytes,
      as: UTF8.self)
    #expect(SignOffEnvelope(Array(text.utf8)) != nil)
    for other in [
      text + "\n", String(text.dropLast()), text.replacing("{\"payload\"", with: "{ \"payload\""),
      text.replacing("}]}", with: "}],\"more\":1}"), text.replacing("in-toto", with: "in-tote"),
    ] {
      #expect(SignOffEnvelope(Array(other.utf8)) == nil)
    }
    let more = String(decoding: statement.bytes, as: UTF8.self)
      .replacing("\"subject\"", with: "\"sub\":1,\"subject\"")
    #expect(
      SignOffEnvelope(payload: Array(more.utf8), keyID: "", signature: "").statement == nil)
  }

  @Test func namesOfFilesLeadNowhereElse() {
    let path = SignOffFile.path(
      project: "../..", run: "a/b", candidate: ".git é\u{0}\n" + String(repeating: "x", count: 500),
      bytes: [])
    #expect(path.hasPrefix("signoffs/%2E./") == false)
    #expect(path.split(separator: "/").count == 3)
    #expect(!path.contains(".."))
    #expect(path.utf8.count < 255)
    #expect(path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
  }

  @Test func aResultIsKnownWithoutItsClock() throws {
    var sample = SignedRunSample(try Scratch())
    let first = ResultHash.sha256(of: ResultJSON.encode(sample.result))
    sample.startedAt = "2027-01-01T00:00:00Z"
    #expect(ResultHash.sha256(of: ResultJSON.encode(sample.result)) == first)
    sample.looks = 4
    #expect(ResultHash.sha256(of: ResultJSON.encode(sample.result)) != first)
    #expect(ResultHash.sha256(of: Array("nonsense".utf8)) == nil)
  }
}
