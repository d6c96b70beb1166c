package import Candidates
internal import Tabular

extension Diagnostic {
  /// One diagnostic for each kind of problem. `file` is the candidate's predictions file.
  package static func all(
    of error: CandidateError, candidate: String, file: String
  ) -> [Diagnostic] {
    switch error {
    case .missingColumn(let name, let purpose, let found):
      [
        Diagnostic(
          place: file,
          message: "expected a column \(Phrase.quoted(name)) with \(purpose.words), got "
            + Phrase.list(found.map(\.string), "and")
            + Phrase.didYouMean(name.string, found.map(\.string)),
          hint: elsewhere(candidate))
      ]
    case .noPredictions(let expected, let found):
      [
        Diagnostic(
          place: file,
          message: "expected a column \(Phrase.list(expected.map(\.string), "or")), got "
            + Phrase.list(found.map(\.string), "and"),
          hint: elsewhere(candidate))
      ]
    case .missingClasses(let names):
      [
        Diagnostic(
          place: file,
          message: "expected a probability of each class, but there is no column "
            + Phrase.list(names.map(\.string), "or"))
      ]
    case .wrongType(let name, let expected, let found):
      [
        Diagnostic(
          place: file,
          message: "column \(Phrase.quoted(name)): expected the type \(expected.rawValue), got "
            + found.rawValue)
      ]
    case .rows(let problems): problems.map { Diagnostic($0, file: file) }
    }
  }

  private static func elsewhere(_ candidate: String) -> String {
    "if it has another name, say so in the config under \"columns\" of \(Phrase.quoted(candidate))"
  }

  package init(_ problem: CandidateRowProblem, file: String) {
    let subject = problem.id.map { "id \(Phrase.quoted($0)): " } ?? ""
    let more =
      problem.count > 1
      ? " (the same in \(Phrase.count(problem.count - 1, "more row", "more rows")))" : ""
    self.init(
      at: Location(file, line: problem.line),
      message: subject + problem.kind.message + more, hint: problem.kind.hint)
  }
}

extension CandidateError.Purpose {
  fileprivate var words: String {
    switch self {
    case .id: "the rows' ids"
    case .probability: "the positive class's probability"
    case .label: "the predicted class"
    case .value: "the predicted value"
    }
  }
}

extension CandidateRowProblem.Kind {
  fileprivate var message: String {
    switch self {
    case .missingID: "expected an id, got a missing one"
    case .repeatedID(let firstLine):
      "expected one prediction a row, got a second one; the first stands in line \(firstLine)"
    case .trainingRow: "expected a test row, got a training row"
    case .unknownID: "expected a row of the data, got an id that none has"
    case .noPrediction(let testRows):
      "expected a prediction for each of the \(testRows) test rows, got none for this one"
    case .missingValue(let column): "column \(Phrase.quoted(column)): the cell is missing"
    case .notFinite(let column): "column \(Phrase.quoted(column)): expected a finite number"
    case .tooLarge(let column, let value, let limit):
      "column \(Phrase.quoted(column)): expected a number up to \(Phrase.number(limit)), got "
        + Phrase.number(value)
    case .notAProbability(let column, let value):
      "column \(Phrase.quoted(column)): expected a probability from 0 to 1, got "
        + Phrase.number(value)
    case .sumIsNotOne(let sum):
      "expected probabilities that sum to 1 within 0.000001, got \(Phrase.number(sum))"
    case .unknownClass(let name, let classes):
      "expected one of the target's classes, got \(Phrase.quoted(name))"
        + Phrase.didYouMean(name.string, classes.map(\.string))
    }
  }

  fileprivate var hint: String? {
    switch self {
    case .trainingRow, .unknownID, .noPrediction:
      "'harness split CONFIG' lists the test rows; a candidate predicts these and no others"
    case .unknownClass(_, let classes):
      "the classes are \(Phrase.list(classes.map(\.string), "and"))"
    default: nil
    }
  }
}
