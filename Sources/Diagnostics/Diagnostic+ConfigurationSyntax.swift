internal import HarnessConfiguration

extension JSONSyntaxError.Reason {
  var message: String {
    switch self {
    case .unexpected(let found, let expected): "expected \(expected.words), got \(found.words)"
    case .invalidUTF8(let byte):
      "expected text in UTF-8, got the byte 0x\(String(byte, radix: 16, uppercase: true))"
    case .nestedTooDeep(let limit): "expected at most \(limit) levels of nesting, got more"
    case .numberOutOfRange(let text):
      "expected a number that a double can hold, got \(Phrase.quoted(text))"
    }
  }

  var hint: String? {
    switch self {
    case .unexpected(.character("}"), .keyAfterComma),
      .unexpected(.character("]"), .valueAfterComma):
      "JSON has no comma after the last element; delete it"
    case .unexpected(.character("/"), _), .unexpected(.character("#"), _):
      "JSON has no comments; delete it"
    case .unexpected(.character("'"), _): "JSON quotes text with \", not with '"
    case .unexpected(.character("+"), .value), .unexpected(.character("."), .value):
      "JSON writes 0.5, not .5 or +0.5"
    case .unexpected(_, .keyOrEndOfObject), .unexpected(_, .keyAfterComma):
      "JSON quotes keys, too: \"name\""
    case .unexpected(.controlCharacter, .closingQuote): "write a line break in text as \\n"
    case .unexpected(_, .escape): "write a backslash in text as \\\\"
    case .unexpected, .nestedTooDeep, .numberOutOfRange: nil
    case .invalidUTF8: "save the file as UTF-8"
    }
  }
}

extension JSONSyntaxError.Expectation {
  fileprivate var words: String {
    switch self {
    case .value, .valueAfterComma: "a value"
    case .valueOrEndOfList: "a value or ']'"
    case .keyOrEndOfObject: "a key in quotes or '}'"
    case .keyAfterComma: "a key in quotes"
    case .colon: "':'"
    case .commaOrEndOfList: "',' or ']'"
    case .commaOrEndOfObject: "',' or '}'"
    case .endOfText: "the end of the file"
    case .digit: "a digit"
    case .closingQuote(let opened):
      "the end of the text that began in line \(opened.line), column \(opened.column)"
    case .escape: "one of \"\\/bfnrtu after a backslash"
    case .fourHexDigits: "four hexadecimal digits after \\u"
    case .lowSurrogate: "the second half of a surrogate pair, \\uDC00 to \\uDFFF"
    }
  }
}

extension JSONSyntaxError.Found {
  fileprivate var words: String {
    switch self {
    case .endOfText: "the end of the file"
    case .character(let character): Phrase.quoted(character)
    case .controlCharacter(0x0A), .controlCharacter(0x0D): "a line break"
    case .controlCharacter(0x09): "a tab"
    case .controlCharacter(let byte): "the control character 0x\(String(byte, radix: 16))"
    case .loneLowSurrogate: "the second half of a surrogate pair without the first"
    }
  }
}
