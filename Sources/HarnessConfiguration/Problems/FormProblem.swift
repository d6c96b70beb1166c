/// What can be wrong with a config before its data are looked at.
package enum FormProblem: Equatable, Sendable {
  case unknownKey(String, known: [String])
  case duplicateKey(first: TextPosition)
  case missing(AskedFor)
  case wrongType(expected: [ExpectedForm], found: FoundValue)
  case outOfRange(JSONNumber, NumberRange)
  /// A word that is none of those that are known here.
  case unknownWord(String, known: [String])
  case emptyText
  /// A text with the character NUL, which only programs that are not in C can read on from.
  case nulCharacter
  case tooFew(count: Int, atLeast: Int)
  case tooMany(count: Int, atMost: Int)
  /// A text that still says FIXME.
  case placeholder(String)
  /// The project names folders, so its characters are limited.
  case projectName(String, suggestion: String?)
  /// Something that must be named once is named again.
  case duplicate(String, first: JSONPath)
  /// A candidate has the name of a baseline.
  case reservedName(String)
  case notADate(String)
  case notAWebAddress(String)
  /// A user's name, and perhaps a password, in an address.
  case userInAddress
  /// No name that a header can have, or one that the harness sets itself.
  case notAHeader(String)
  case notAscending(previous: Double, next: Double)
  /// The key says nothing in this company: `test` when the split is not by column.
  case withoutEffect(because: JSONPath, is: String)
  /// The key says nothing in the company of this one, whatever that says.
  case withoutEffectBeside(JSONPath)
  /// Two keys that answer the same question.
  case eitherOr(String, String)
  /// Every baseline is waived, so there is nothing to compare with.
  case everyBaselineWaived
  /// Shares of the world that do not add up to 1.
  case sharesSum(Double)
  /// The world's mix is given in two declarations.
  case sharesAgain(first: JSONPath)
}
