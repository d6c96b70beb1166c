internal import Tabular

/// How names and text are spelt in the rule language.
enum RuleText {
  /// A column's name, bare where it can be.
  static func column(_ name: ColumnName) -> String {
    let bytes = Array(name.string.utf8)
    let isBare =
      lengthOfName(bytes[...]) == bytes.count && !bytes.isEmpty
      && RuleToken.Keyword(rawValue: name.string.lowercased()) == nil
    return isBare ? name.string : quote(name.string, "`") { $0 == "`" ? "``" : nil }
  }

  /// Text in double quotes.
  static func quoted(_ text: String) -> String {
    quote(text, "\"") { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      default: nil
      }
    }
  }

  /// Bytes of the bare name that the text begins with; 0 if it begins with none.
  static func lengthOfName(_ text: ArraySlice<UInt8>) -> Int {
    var length = 0
    var decoder = UTF8()
    var bytes = text.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&bytes),
      length == 0 ? beginsName(scalar) : continuesName(scalar)
    {
      length += UTF8.width(scalar)
    }
    return length
  }

  private static func beginsName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.properties.isAlphabetic || scalar == "_" : scalar.properties.isXIDStart
  }

  private static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", ".", "-": true
    default: beginsName(scalar) || (!scalar.isASCII && scalar.properties.isXIDContinue)
    }
  }

  /// Works on scalars, since a quote and a combining mark after it are one character.
  private static func quote(
    _ text: String, _ mark: Unicode.Scalar, escape: (Unicode.Scalar) -> String?
  ) -> String {
    var result = String.UnicodeScalarView()
    result.append(mark)
    for scalar in text.unicodeScalars {
      if let escaped = escape(scalar) {
        result.append(contentsOf: escaped.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    result.append(mark)
    return String(result)
  }
}
