internal import Files
internal import HarnessConfiguration
internal import Results

/// The id of a run: a hash of what went in. The same inputs and the same version of the program
/// give the same id, and the same results. Earlier looks at the test rows are an input, as α is shared
/// out among them.
enum RunIdentity {
  static let length = 12

  static func id(of prepared: PreparedRun, looks: Looks?) -> String {
    id(
      of: base(prepared) + prepared.outsiders.map(\.file.sha256)
        + prepared.broken.map { "broken \($0.name)" }
        + earlier(looks))
  }

  /// That of an audit is another one than that of a run.
  static func auditID(of prepared: PreparedRun) -> String { id(of: ["audit"] + base(prepared)) }

  private static func base(_ prepared: PreparedRun) -> [String] {
    [HarnessVersion.current, prepared.configurationFile.sha256, prepared.dataFingerprint.sha256]
      + prepared.keyFingerprints.map(\.file.sha256)
  }

  private static func id(of parts: [String]) -> String {
    let hash = ContentHash.sha256(of: Array(parts.joined(separator: "\n").utf8))
    return String(hash.prefix(length))
  }

  private static func earlier(_ looks: Looks?) -> [String] {
    guard let looks, looks.count > looks.ofRun else { return [] }
    return ["\(looks.count - looks.ofRun) earlier looks"]
  }
}
