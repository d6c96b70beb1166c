internal import HarnessConfiguration

extension FormProblem {
  var message: String {
    switch self {
    case .unknownKey(let key, let known):
      NearestName.of(key, in: known) == nil
        ? "unknown key; known here are \(Phrase.list(known, "and"))"
        : "unknown key\(Phrase.didYouMean(key, known))"
    case .duplicateKey(let first):
      "duplicate key; it stands in line \(first.line), column \(first.column) already"
    case .missing: "required, and missing"
    case .wrongType(let expected, let found):
      "expected \(Phrase.joined(expected.map(\.words), "or")), got \(found.words)"
    case .outOfRange(let number, let range): "expected \(range.words), got \(number.text)"
    case .unknownWord(let word, let known):
      "expected \(Phrase.list(known, "or")), got \(Phrase.quoted(word))"
        + Phrase.didYouMean(word, known)
    case .emptyText: "expected text, got an empty one"
    case .nulCharacter: "expected text without the character NUL, got one with it"
    case .tooFew(let count, let minimum):
      "expected at least \(Phrase.count(minimum, "element", "elements")), got \(count)"
    case .tooMany(let count, let maximum):
      "expected at most \(Phrase.count(maximum, "element", "elements")), got \(count)"
    case .placeholder: "still says FIXME"
    case .projectName(let name, _):
      "expected a name of letters, digits, '.', '_' and '-', with a letter or digit first and at "
        + "most 64 of them, got \(Phrase.quoted(name))"
    case .duplicate(let text, let first):
      "expected each only once, got \(Phrase.quoted(text)) again; it stands at \(first) already"
    case .reservedName(let name):
      "expected a name of the candidate's own, got \(Phrase.quoted(name)), which is a baseline"
    case .notADate(let text): "expected a date as YYYY-MM-DD, got \(Phrase.quoted(text))"
    case .notAWebAddress(let text):
      "expected an address that begins with http:// or https://, got \(Phrase.quoted(text))"
    case .userInAddress: "expected an address without a user's name or password"
    case .notAHeader(let name):
      "expected the name of a header that the harness does not set itself, got "
        + Phrase.quoted(name)
    case .notAscending(let previous, let next):
      "expected ascending numbers, got \(Phrase.number(next)) after \(Phrase.number(previous))"
    case .withoutEffect(let path, let value):
      "has no effect while \(path) is \(Phrase.quoted(value))"
    case .withoutEffectBeside(let path): "has no effect beside \(path)"
    case .eitherOr(let one, let other):
      "expected either \(Phrase.quoted(one)) or \(Phrase.quoted(other)), got both"
    case .sharesSum(let sum): "expected shares that add up to 1, got \(Phrase.number(sum))"
    case .sharesAgain(let first):
      "the population's shares are given already, at \(first.description)"
    case .everyBaselineWaived: "every baseline is waived, and at least one must remain"
    }
  }

  var hint: String? {
    switch self {
    case .missing(let asked): asked.reason
    case .placeholder(let text):
      "only a person can fill it in" + (Self.whatToWrite(text).map { ": \($0)" } ?? "")
    case .projectName(_, let suggestion?): "folders are named for it; \(suggestion) would do"
    case .projectName(_, nil): "folders are named for it"
    case .wrongType(let expected, .text(let text))
    where (expected.contains(.number) || expected.contains(.integer)) && Double(text) != nil:
      "write it without quotes"
    case .tooMany:
      "combinations of more columns have too few rows each to tell anything; to look at one of them, "
        + "name it and say \"where\""
    case .withoutEffect: "leave it out, or change the other"
    case .withoutEffectBeside: "leave it out"
    case .userInAddress: "a secret belongs in the environment: see \"headers\""
    case .everyBaselineWaived: "without a baseline there is nothing that a candidate has to beat"
    default: nil
    }
  }

  /// What the template wrote behind the mark.
  private static func whatToWrite(_ text: String) -> String? {
    guard let mark = text.firstRange(of: "FIXME: ") else { return nil }
    let rest = text[mark.upperBound...]
    return rest.isEmpty ? nil : String(rest)
  }
}

extension ExpectedForm {
  fileprivate var words: String {
    switch self {
    case .text: "text"
    case .number: "a number"
    case .integer: "a whole number"
    case .boolean: "true or false"
    case .list: "a list"
    case .object: "an object"
    case .words(let words): Phrase.list(words, "or")
    }
  }
}

extension FoundValue {
  fileprivate var words: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let text): text
    case .text(let text): Phrase.quoted(text)
    case .list: "a list"
    case .object: "an object"
    }
  }
}

extension NumberRange {
  fileprivate var words: String {
    switch (lower, upper) {
    case (nil, nil): "a number"
    case (let lower?, nil):
      "a number \(lower.isIncluded ? "of at least" : "above") \(Phrase.number(lower.value))"
    case (nil, let upper?):
      "a number \(upper.isIncluded ? "of at most" : "below") \(Phrase.number(upper.value))"
    case (let lower?, let upper?):
      lower.isIncluded && upper.isIncluded
        ? "a number from \(Phrase.number(lower.value)) to \(Phrase.number(upper.value))"
        : "a number between \(Phrase.number(lower.value)) and \(Phrase.number(upper.value))"
    }
  }
}
