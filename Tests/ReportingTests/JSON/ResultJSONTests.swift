import Foundation
import Results
import Testing

@Suite struct ResultJSONTests {
  @Test(arguments: Sample.all) func aResultReadsBackAsItWas(_ sample: Sample) throws {
    let bytes = ResultJSON.encode(sample.result)
    #expect(try ResultJSON.decode(bytes) == sample.result)
    #expect(ResultJSON.encode(try ResultJSON.decode(bytes)) == bytes)
  }

  @Test func anAuditReadsBackAsItWasAndIsNoRun() throws {
    let bytes = ResultJSON.encode(Sample.audit)
    #expect(try ResultJSON.decodeDocument(bytes) == .audit(Sample.audit))
    #expect(throws: ResultReadingError.isAudit) { try ResultJSON.decode(bytes) }
    let run = Sample.penguins.result
    #expect(try ResultJSON.decodeDocument(ResultJSON.encode(run)) == .run(run))
  }

  @Test(arguments: [
    0.1 + 0.2, .ulpOfOne, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 1.0 / 3, -0.0, 1e22,
    123_456_789.123_456_79, .infinity, -.infinity,
  ]) func numbersKeepAllTheirDigits(_ value: Double) throws {
    let read = try ResultJSON.decode(ResultJSON.encode(Sample.withConstant(value))).ladder[0].model
    guard case .constant(let constant) = read, case .value(let number) = constant.output else {
      Issue.record("the constant is lost")
      return
    }
    #expect(number.bitPattern == value.bitPattern)
  }

  @Test func aNumberThatIsNoneReadsBackAsNone() throws {
    let read = try ResultJSON.decode(ResultJSON.encode(Sample.withConstant(.nan))).ladder[0].model
    guard case .constant(let constant) = read, case .value(let number) = constant.output else {
      Issue.record("the constant is lost")
      return
    }
    #expect(number.isNaN)
  }

  @Test func aNewerSchemaIsRefusedByItsVersion() {
    // The rest may look like anything.
    #expect(throws: ResultReadingError.newerSchema(version: 99, newest: 1)) {
      try ResultJSON.decode(Array(#"{"schemaVersion": 99, "ladders": 3}"#.utf8))
    }
  }

  @Test(arguments: [
    ("", ResultReadingError.notJSON),
    ("{", .notJSON),
    ("[1]", .wrongType(path: "$")),
    ("{}", .missingKey(path: "$.schemaVersion")),
    (#"{"schemaVersion": "1"}"#, .wrongType(path: "$.schemaVersion")),
    (#"{"schemaVersion": 0}"#, .unexpectedValue(path: "$.schemaVersion")),
    (#"{"schemaVersion": 1}"#, .missingKey(path: "$.id")),
  ]) func badBytesAreNamed(_ text: String, _ error: ResultReadingError) {
    #expect(throws: error) { try ResultJSON.decode(Array(text.utf8)) }
  }

  @Test func anErrorNamesThePlaceDeepInside() {
    let text = String(decoding: ResultJSON.encode(Sample.adult.result), as: UTF8.self)
    let broken = text.replacingOccurrences(of: #""kind" : "waived""#, with: #""kind" : "waved""#)
    #expect(throws: ResultReadingError.unexpectedValue(path: "$.ladder[1].status.kind")) {
      try ResultJSON.decode(Array(broken.utf8))
    }
  }
}
