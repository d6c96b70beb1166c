internal import Files

/// The names of arrays in the file of a run's test rows.
enum EntryName {
  static let truth = "truth"
  static let weight = "weight"
  static let group = "group"
  static let population = "population"
  static let costs = "costs"
  static let quantile = "quantile"

  /// What a rung predicts: a value, the positive one's probability of two classes, or one a class.
  static func predictions(_ rung: String) -> String { "predictions/" + escaped(rung) }

  /// The class that a rung decides for.
  static func labels(_ rung: String) -> String { "labels/" + escaped(rung) }

  /// A name that may go into any folder: what a URL escapes is escaped so (RFC 3986, 2.3), as
  /// `urllib.parse.quote(name, safe="")` does. One that would be too long for a file's name is known by
  /// its hash.
  private static func escaped(_ rung: String) -> String {
    var escaped = ""
    for byte in rung.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        escaped += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    guard escaped.utf8.count > longest else { return escaped }
    // No escaped name begins so.
    return "#" + ContentHash.sha256(of: Array(rung.utf8)).prefix(16)
  }

  private static let longest = 200
}
