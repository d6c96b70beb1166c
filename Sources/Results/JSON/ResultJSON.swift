internal import Foundation

/// The JSON form of a result: the bytes of `result.json`.
///
/// Keys are sorted and numbers are written with the fewest digits that read back as the same
/// double, so that equal results give equal bytes. A number that JSON has no form for is written as
/// the string "Infinity", "-Infinity" or "NaN".
package enum ResultJSON {
  package static func encode(_ result: RunResult) -> [UInt8] { encode(value: result) }

  package static func encode(_ result: AuditResult) -> [UInt8] { encode(value: result) }

  /// One model by itself, in the form that it has in a result.
  package static func encode(_ model: ModelDescription) -> [UInt8] { encode(value: model) }

  package static func encode(_ finding: ExplainedFinding) -> [UInt8] { encode(value: finding) }

  package static func encode(_ runs: [RunRecord]) -> [UInt8] { encode(value: runs) }

  /// Anything else that is told of runs, in the same form.
  package static func encode(value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    do {
      return try Array(encoder.encode(value)) + [UInt8(ascii: "\n")]
    } catch {
      preconditionFailure("a result has a JSON form, whatever it holds: \(error)")
    }
  }

  package static func decode(_ bytes: [UInt8]) throws(ResultReadingError) -> RunResult {
    switch try decodeDocument(bytes) {
    case .run(let result): return result
    case .audit: throw .isAudit
    }
  }

  /// A run without the parts that are long to read.
  package static func decodeOutline(_ bytes: [UInt8]) throws(ResultReadingError) -> RunOutline {
    do throws(ResultReadingError) {
      let outline = try decode(RunOutline.self, from: bytes)
      if outline.schemaVersion == RunResult.currentSchemaVersion { return outline }
    } catch {
      // What the whole result says to it is the better answer: another version, or an audit.
      _ = try decode(bytes)
      throw error
    }
    return RunOutline(try decode(bytes))
  }

  /// A run or an audit, whichever the bytes hold.
  package static func decodeDocument(_ bytes: [UInt8]) throws(ResultReadingError) -> ResultDocument
  {
    let header = try decode(Header.self, from: bytes)
    let version = header.schemaVersion
    guard version >= 1 else { throw .unexpectedValue(path: "$.schemaVersion") }
    guard version <= RunResult.currentSchemaVersion else {
      throw .newerSchema(version: version, newest: RunResult.currentSchemaVersion)
    }
    switch header.document {
    case .audit: return .audit(try decode(AuditResult.self, from: bytes))
    case nil: return .run(try decode(RunResult.self, from: bytes))
    }
  }

  /// Read before all else: the rest of a newer schema may look like anything.
  private struct Header: Decodable {
    let schemaVersion: Int
    let document: AuditResult.DocumentKind?
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8]
  ) throws(ResultReadingError) -> Value {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    do {
      return try decoder.decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      throw ResultReadingError(error)
    } catch {
      throw .notJSON
    }
  }
}
