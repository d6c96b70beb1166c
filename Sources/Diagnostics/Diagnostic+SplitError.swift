package import Splitting
internal import Tabular

extension Diagnostic {
  /// - Parameters:
  ///   - error: why the rows cannot be split.
  ///   - file: the data file.
  ///   - lines: the line of each row of the data, where it is known.
  package init(_ error: SplitError, file: String, lines: [Int]? = nil) {
    let row = error.row
    let line = row.flatMap { row in lines.flatMap { row < $0.count ? $0[row] : nil } }
    let rowWords = line == nil ? row.map { "; row \($0 + 1) is the first" } : nil
    self.init(
      at: Location(file, line: line), message: error.message + (rowWords ?? ""),
      hint: error.hint)
  }
}

extension SplitError {
  /// The row that the error is about, from 0.
  fileprivate var row: Int? {
    if case .missingValue(column: _, let row) = self { row } else { nil }
  }

  fileprivate var message: String {
    switch self {
    case .shareOutOfRange(let share):
      "expected a share of test rows between 0 and 1, got \(Phrase.number(share))"
    case .tooManyRows(let found, let limit):
      "expected \(limit) rows at most, got \(found)"
    case .tooFewRows(let found, let needed):
      "expected \(needed) rows or more to split, got \(found)"
    case .noClassWithTwoRows:
      "expected a class with two rows or more, got a row of each class"
    case .missingValue(let column, row: _):
      "column \(Phrase.quoted(column)): the split needs a value in every row, got a missing one"
    case .oneGroup(let column):
      "column \(Phrase.quoted(column)): expected two groups or more, got one"
    case .notATime(let column, let type):
      "column \(Phrase.quoted(column)): expected dates or numbers to put rows in order of time, "
        + "got a column of type \(type.rawValue)"
    case .oneTime(let column):
      "column \(Phrase.quoted(column)): expected times that part the rows into earlier and later "
        + "ones, got too few different times"
    case .noTestRows(let column, let test, let found):
      "column \(Phrase.quoted(column)): expected rows with \(Phrase.quoted(test)) to test on, got "
        + "only \(Phrase.list(found.map(\.string), "and"))"
    case .tooFewTrainingRows(let column, let found, let needed):
      "column \(Phrase.quoted(column)): expected \(needed) training rows or more, got \(found)"
    }
  }

  fileprivate var hint: String? {
    switch self {
    case .missingValue: "mend the data, or split by another column"
    case .oneGroup, .oneTime: "split by another column, or leave split.method out for a holdout"
    case .notATime: "dates are read as such where all cells are like 2024-03-31"
    case .noTestRows(column: _, let test, let found):
      NearestName.of(test.string, in: found.map(\.string)).map {
        "did you mean \(Phrase.quoted($0))?"
      }
    case .shareOutOfRange, .tooManyRows, .tooFewRows, .noClassWithTwoRows, .tooFewTrainingRows: nil
    }
  }
}
