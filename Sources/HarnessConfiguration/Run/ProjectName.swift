/// The names that a project may have, since folders are named for it.
enum ProjectName {
  static let longest = 64

  static func isValid(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLetterOrDigit(first), name.utf8.count <= longest else {
      return false
    }
    return name.utf8.allSatisfy(isAllowed)
  }

  /// A valid name that resembles the text; nil where none of its characters can stay.
  static func resembling(_ text: String) -> String? {
    let words = text.utf8.split { !isAllowed($0) }
    let name = Array(words.joined(separator: [UInt8(ascii: "-")])).drop { !isLetterOrDigit($0) }
    return name.isEmpty ? nil : String(decoding: name.prefix(longest), as: UTF8.self)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
