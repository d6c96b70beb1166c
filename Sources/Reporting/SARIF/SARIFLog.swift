internal import Foundation

/// A log of one run of the tool, as far as this tool has something to say in it.
struct SARIFLog: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  struct Run: Encodable {
    let tool: Tool
    let results: [Result]
    let columnKind = "unicodeCodePoints"
  }

  struct Tool: Encodable {
    let driver: Driver

    struct Driver: Encodable {
      let name = "harness"
      let version: String
      let rules: [Rule]
    }

    struct Rule: Encodable {
      let id: String
    }
  }

  struct Result: Encodable {
    let ruleId: String
    let level: SARIFProblem.Level
    let message: Message
    let locations: [Location]
    let suppressions: [Suppression]?
    let partialFingerprints: [String: String]
  }

  struct Message: Encodable {
    let text: String
  }

  struct Location: Encodable {
    let physicalLocation: PhysicalLocation
    let logicalLocations: [LogicalLocation]?

    struct PhysicalLocation: Encodable {
      let artifactLocation: Artifact
      let region: Region?
    }

    struct Artifact: Encodable {
      let uri: String
    }

    struct Region: Encodable {
      let startLine: Int
      let startColumn: Int?
    }

    struct LogicalLocation: Encodable {
      let fullyQualifiedName: String
      let kind = "member"
    }
  }

  struct Suppression: Encodable {
    let kind = "external"
    let justification: String
  }
}

extension SARIFLog {
  init(_ problems: [SARIFProblem], toolVersion: String) {
    let rules = Set(problems.map(\.rule)).sorted().map { Tool.Rule(id: $0) }
    runs = [
      Run(
        tool: Tool(driver: Tool.Driver(version: toolVersion, rules: rules)),
        results: problems.map { Result($0) })
    ]
  }
}

extension SARIFLog.Result {
  init(_ problem: SARIFProblem) {
    ruleId = problem.rule
    level = problem.level
    message = SARIFLog.Message(text: VisibleText.line(problem.message))
    locations = problem.place.map { [SARIFLog.Location($0)] } ?? []
    suppressions = problem.waiver.map { [SARIFLog.Suppression(justification: $0)] }
    // A problem stays the same one where its file grows lines, or its numbers change.
    partialFingerprints = [
      "harness/v1": "\(problem.rule):\(problem.place?.member ?? problem.place?.file ?? "")"
    ]
  }
}

extension SARIFLog.Location {
  init(_ place: SARIFProblem.Place) {
    physicalLocation = PhysicalLocation(
      artifactLocation: Artifact(uri: Self.uri(place.file)),
      region: place.line.map { Region(startLine: $0, startColumn: place.column) })
    logicalLocations = place.member.map { [LogicalLocation(fullyQualifiedName: $0)] }
  }

  /// A path as a relative reference, or that of a file from the root. A colon would part off a scheme.
  private static func uri(_ path: String) -> String {
    let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: ":;"))
    let encoded = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    return path.hasPrefix("/") ? "file://\(encoded)" : encoded
  }
}
