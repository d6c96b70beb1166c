/// A sentence or part of one. Written as a string literal; what is interpolated says what it is:
/// `"\(name: candidate) beats \(name: reference) by \(lift)"`.
struct Phrase: Equatable, Sendable, ExpressibleByStringInterpolation {
  var inlines: [Inline]

  init(_ inlines: [Inline] = []) { self.inlines = inlines }

  init(stringLiteral value: String) { inlines = value.isEmpty ? [] : [.words(value)] }

  init(stringInterpolation: StringInterpolation) { inlines = stringInterpolation.inlines }

  init(words: String) { self.init(stringLiteral: words) }

  var isEmpty: Bool { inlines.isEmpty }

  static func + (left: Phrase, right: Phrase) -> Phrase { Phrase(left.inlines + right.inlines) }

  struct StringInterpolation: StringInterpolationProtocol {
    var inlines: [Inline] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { inlines.append(.words(literal)) }
    }

    mutating func appendInterpolation(_ phrase: Phrase) { inlines += phrase.inlines }

    mutating func appendInterpolation(_ mark: Mark) { inlines.append(.mark(mark)) }

    mutating func appendInterpolation(name: String) { inlines.append(.name(name)) }

    mutating func appendInterpolation(prose: String) { inlines.append(.prose(prose)) }

    mutating func appendInterpolation(code: String) { inlines.append(.code(code)) }

    mutating func appendInterpolation(strong: Phrase) { inlines.append(.strong(strong)) }

    /// Words of the report's own: a number, a term.
    mutating func appendInterpolation(_ words: String) { appendLiteral(words) }
  }
}

extension Sequence where Element == Phrase {
  /// `a`, `a and b`, `a, b and c`.
  func listed(_ conjunction: String = "and") -> Phrase {
    let phrases = Array(self)
    guard let last = phrases.last, phrases.count > 1 else { return phrases.first ?? "" }
    return phrases.dropLast().joined(by: ", ") + Phrase(words: " \(conjunction) ") + last
  }

  func joined(by separator: Phrase) -> Phrase {
    var joined = Phrase()
    for (index, phrase) in enumerated() {
      if index > 0 { joined.inlines += separator.inlines }
      joined.inlines += phrase.inlines
    }
    return joined
  }
}
