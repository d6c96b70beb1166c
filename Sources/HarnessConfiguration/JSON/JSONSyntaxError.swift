/// Why a text is not JSON (RFC 8259), and where.
package struct JSONSyntaxError: Error, Equatable, Sendable {
  package let position: TextPosition
  package let reason: Reason

  package init(position: TextPosition, reason: Reason) {
    self.position = position
    self.reason = reason
  }

  package enum Reason: Equatable, Sendable {
    case unexpected(Found, expected: Expectation)
    case invalidUTF8(byte: UInt8)
    case nestedTooDeep(limit: Int)
    /// The number has no finite double: `1e999`.
    case numberOutOfRange(String)
  }

  package enum Expectation: Equatable, Sendable {
    case value
    /// After a comma in a list.
    case valueAfterComma
    case valueOrEndOfList
    case keyOrEndOfObject
    /// After a comma in an object.
    case keyAfterComma
    case colon
    case commaOrEndOfList
    case commaOrEndOfObject
    case endOfText
    case digit
    /// A string that began at this line was not closed.
    case closingQuote(openedAt: TextPosition)
    /// One of `"\/bfnrtu`.
    case escape
    case fourHexDigits
    /// The second half of a surrogate pair, `\uDC00` to `\uDFFF`.
    case lowSurrogate
  }

  package enum Found: Equatable, Sendable {
    case endOfText
    case character(String)
    /// U+0000 to U+001F, which a string must escape.
    case controlCharacter(UInt8)
    /// A second half of a surrogate pair without a first one.
    case loneLowSurrogate
  }
}
