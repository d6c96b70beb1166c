internal import Tabular

/// Cuts a condition into words, over its UTF-8 bytes: a combining mark after a quote must not
/// swallow it, and `"\r\n"` is two bytes here.
struct RuleLexer {
  private let text: [UInt8]
  private var position = 0

  /// The words of the text, `.end` last.
  static func tokens(of text: String) throws(RuleSyntaxError) -> [RuleToken] {
    var lexer = RuleLexer(text: Array(text.utf8))
    var tokens: [RuleToken] = []
    repeat { tokens.append(try lexer.next()) } while tokens.last?.kind != .end
    return tokens
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func next() throws(RuleSyntaxError) -> RuleToken {
    while let byte = peek(), byte.isRuleSpace { position += 1 }
    let start = position
    let kind = try nextKind()
    return RuleToken(kind: kind, bytes: start..<position)
  }

  private mutating func nextKind() throws(RuleSyntaxError) -> RuleToken.Kind {
    guard let byte = peek() else { return .end }
    switch byte {
    case UInt8(ascii: "("): return single(.openingParenthesis)
    case UInt8(ascii: ")"): return single(.closingParenthesis)
    case UInt8(ascii: ","): return single(.comma)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .text(try quotedText(by: byte))
    case UInt8(ascii: "`"): return .name(try quotedName())
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return .number(try number())
    case _ where byte.isOperatorByte: return try comparator()
    default: return try word()
    }
  }

  private func peek(_ distance: Int = 0) -> UInt8? {
    position + distance < text.count ? text[position + distance] : nil
  }

  private mutating func single(_ kind: RuleToken.Kind) -> RuleToken.Kind {
    position += 1
    return kind
  }

  private func error(_ problem: RuleSyntaxError.Problem, at offset: Int) -> RuleSyntaxError {
    RuleSyntaxError(offset: offset, in: text, problem: problem)
  }

  private func string(_ bytes: Range<Int>) -> String {
    String(decoding: text[bytes], as: UTF8.self)
  }

  // MARK: - Words

  private mutating func word() throws(RuleSyntaxError) -> RuleToken.Kind {
    let start = position
    let length = RuleText.lengthOfName(text[start...])
    guard length > 0 else {
      let scalar = string(start..<text.count).unicodeScalars.prefix(1)
      throw error(.unknownCharacter(String(scalar)), at: start)
    }
    position += length
    let name = string(start..<position)
    return RuleToken.Keyword(rawValue: name.lowercased()).map { .keyword($0) } ?? .name(name)
  }

  private mutating func comparator() throws(RuleSyntaxError) -> RuleToken.Kind {
    let start = position
    while let byte = peek(), byte.isOperatorByte { position += 1 }
    let found = string(start..<position)
    if let comparator = RuleComparator(rawValue: found) { return .comparator(comparator) }
    let use: String? =
      switch found {
      case "==", "===": "="
      case "<>", "!==", "~=": "!="
      case "=>": ">="
      case "=<": "<="
      case "&&", "&": "and"
      case "||", "|": "or"
      case "!": "not"
      default: nil
      }
    throw error(
      use.map { .otherSpelling(found: found, use: $0) } ?? .unknownCharacter(found), at: start)
  }

  // MARK: - Quotes

  private mutating func quotedText(by quote: UInt8) throws(RuleSyntaxError) -> String {
    let start = position
    var content: [UInt8] = []
    position += 1
    while let byte = peek() {
      if byte == quote {
        position += 1
        guard peek() == quote else { return String(decoding: content, as: UTF8.self) }
        content.append(quote)
        position += 1
      } else if byte == UInt8(ascii: "\\") {
        content.append(try escaped(quote: quote, openedAt: start))
      } else {
        content.append(byte)
        position += 1
      }
    }
    throw error(.unclosedText, at: start)
  }

  /// The byte that a backslash and what follows it stand for.
  private mutating func escaped(
    quote: UInt8, openedAt start: Int
  ) throws(RuleSyntaxError) -> UInt8 {
    guard let byte = peek(1) else { throw error(.unclosedText, at: start) }
    let meaning: UInt8? =
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): byte
      case UInt8(ascii: "n"): UInt8(ascii: "\n")
      case UInt8(ascii: "r"): UInt8(ascii: "\r")
      case UInt8(ascii: "t"): UInt8(ascii: "\t")
      default: nil
      }
    guard let meaning else {
      let scalar = string(position + 1..<text.count).unicodeScalars.prefix(1)
      throw error(.unknownEscape(String(scalar)), at: position)
    }
    position += 2
    return meaning
  }

  private mutating func quotedName() throws(RuleSyntaxError) -> String {
    let start = position
    let quote = UInt8(ascii: "`")
    var content: [UInt8] = []
    position += 1
    while let byte = peek() {
      position += 1
      if byte == quote {
        guard peek() == quote else {
          guard !content.isEmpty else { throw error(.emptyName, at: start) }
          return String(decoding: content, as: UTF8.self)
        }
        position += 1
      }
      content.append(byte)
    }
    throw error(.unclosedName, at: start)
  }

  // MARK: - Numbers

  /// As in data. The whole word is taken, so that `12abc` is not a number and another word.
  private mutating func number() throws(RuleSyntaxError) -> Double {
    let start = position
    position += 1
    while let byte = peek() {
      let isSign = byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      let goesOn = isSign ? text[position - 1] | 0x20 == UInt8(ascii: "e") : byte.isWordByte
      guard goesOn else { break }
      position += 1
    }
    let found = string(start..<position)
    if let value = DecimalNumber.parse(Array(text[start..<position])) { return value }
    let isTooLarge = Double(found).map(\.isInfinite) ?? false
    throw error(isTooLarge ? .numberOutOfRange(found) : .malformedNumber(found), at: start)
  }
}

extension UInt8 {
  fileprivate var isRuleSpace: Bool {
    self == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(self)
  }

  /// Whether it cannot end a number: no blank, parenthesis, comma or operator.
  fileprivate var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...0xff:
      true
    default: false
    }
  }

  fileprivate var isOperatorByte: Bool {
    switch self {
    case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
