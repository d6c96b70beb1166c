internal import Models
internal import Tabular

extension RuleSyntaxError {
  /// Where and why a condition cannot be understood.
  var words: String { "in the rule, column \(column): \(problem.words)" }
}

extension RuleSyntaxError.Problem {
  fileprivate var words: String {
    switch self {
    case .unexpected(let found, let expected):
      "expected \(expected.words), got \(found.map { Phrase.quoted($0) } ?? "the rule's end")"
    case .otherSpelling(let found, let use):
      "expected \(Phrase.quoted(use)), got \(Phrase.quoted(found))"
    case .unknownCharacter(let character):
      "expected a word of the rule language, got \(Phrase.quoted(character))"
    case .unclosedText: "expected a quote at the text's end, got the rule's end"
    case .unclosedName: "expected a backtick at the name's end, got the rule's end"
    case .emptyName: "expected a column's name between backticks, got none"
    case .unknownEscape(let text):
      "expected \\\\, \\n, \\r, \\t or a quote, got \(Phrase.quoted(text))"
    case .malformedNumber(let text): "expected a number, got \(Phrase.quoted(text))"
    case .numberOutOfRange(let text):
      "expected a number that a double can hold, got \(Phrase.quoted(text))"
    case .nestedTooDeeply(let limit): "expected at most \(limit) levels of nesting, got more"
    }
  }
}

extension RuleSyntaxError.Expectation {
  fileprivate var words: String {
    switch self {
    case .condition: "a column's name, 'not' or '('"
    case .test: "a comparison, 'in (…)' or 'is missing' after the column's name"
    case .value: "a number, text in quotes, true or false"
    case .membership: "'in' after 'not'"
    case .openingParenthesis: "'('"
    case .closingParenthesis: "')'"
    case .listContinuation: "',' or ')'"
    case .missing: "'missing' after 'is'"
    case .end: "'and', 'or' or the rule's end"
    }
  }
}

extension RuleProblem {
  /// Why a condition does not fit the data.
  func words(columns: [ColumnName]) -> String {
    switch self {
    case .unknownColumn(let name):
      "the rule looks at a column \(Phrase.quoted(name)) that the data do not have"
        + Phrase.didYouMean(name.string, columns.map(\.string))
    case .otherType(let name, let type, let literal):
      "the rule compares \(Phrase.quoted(name)) of type \(type.rawValue) with \(literal)"
    case .notADateTime(let name, let text):
      "the rule compares \(Phrase.quoted(name)), which holds dates, with \(Phrase.quoted(text)); "
        + "expected a date such as 2024-01-31"
    case .unknownLevel(let name, let level, let levels):
      "no row has \(Phrase.quoted(level)) in \(Phrase.quoted(name))"
        + Phrase.didYouMean(level.string, levels.map(\.string))
    case .ordering(let name, let type, let comparator):
      "the rule orders \(Phrase.quoted(name)) by '\(comparator.rawValue)', and a column of type "
        + "\(type.rawValue) has no order"
    case .unknownClass(let name, let classes):
      "expected one of the target's classes, got \(Phrase.quoted(name))"
        + Phrase.didYouMean(name.string, classes.map(\.string))
    case .answerIsNotANumber(let text):
      "expected a number, since the target is one, got \(Phrase.quoted(text))"
    case .answerIsNotAClass(let value, _):
      "expected one of the target's classes, got \(Phrase.number(value))"
    }
  }
}
