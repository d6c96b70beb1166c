internal import Files

/// Where sign-offs stand: `signoffs/PROJECT/RUN-CANDIDATE-HASH.json` in the project's folder. The name
/// follows from the content, so that two never want the same one and a renamed file is seen.
package enum SignOffFile {
  package static let folder = "signoffs"

  package static func folder(of project: String) -> String { "\(folder)/\(escaped(project))" }

  /// From the project's folder on.
  package static func path(
    project: String, run: String, candidate: String, bytes: [UInt8]
  ) -> String {
    let hash = ContentHash.sha256(of: bytes).prefix(12)
    return "\(folder(of: project))/\(escaped(run))-\(escaped(candidate))-\(hash).json"
  }

  private static let longest = 80

  /// A name that leads nowhere else and is a file's on every system: what is not a letter, a digit,
  /// `.`, `_` or `-` of ASCII is written as in a URL.
  private static func escaped(_ text: String) -> String {
    var name = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      // Not at the start, nor two in a row: `..` leads upwards, and `.git` is somebody else's.
      case UInt8(ascii: ".") where !name.isEmpty && !name.hasSuffix("."): name += "."
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        name += (digits.count == 1 ? "%0" : "%") + digits
      }
    }
    return name.isEmpty ? "%" : String(name.prefix(longest))
  }
}
