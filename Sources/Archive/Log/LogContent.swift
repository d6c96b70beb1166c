internal import Files
internal import Foundation
internal import Results

/// What an entry of the log says, which its hash is of.
struct LogContent: Codable {
  let at: String
  let project: String
  let event: LogEvent

  /// What the first entry follows.
  static let start = String(repeating: "0", count: 64)

  /// JSON with sorted keys and no spaces. It is kept as it is, so that a hash never depends on how a
  /// later version would write it.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do { return Array(try encoder.encode(self)) } catch {
      preconditionFailure("an entry has a JSON form, whatever it holds: \(error)")
    }
  }

  /// SHA-256 of the previous hash, a line break and the content.
  static func hash(_ bytes: [UInt8], after previous: String) -> String {
    ContentHash.sha256(of: Array(previous.utf8) + [UInt8(ascii: "\n")] + bytes)
  }
}
