internal import Files

/// The id of a run: a hash of what went in. The same inputs and the same version of the program
/// give the same id, and the same results.
enum RunIdentity {
  static let length = 12

  static func id(of prepared: PreparedRun) -> String {
    let parts =
      [HarnessVersion.current, prepared.configurationFile.sha256, prepared.dataFingerprint.sha256]
      + prepared.candidates.map(\.file.sha256)
    let hash = ContentHash.sha256(of: Array(parts.joined(separator: "\n").utf8))
    return String(hash.prefix(length))
  }
}
