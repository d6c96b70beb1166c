package import Results
internal import Tabular

extension CandidateError {
  /// The same for a result, which outlives the file.
  package var problems: [PredictionProblem] {
    switch self {
    case .missingColumn(let name, purpose: _, found: _):
      [PredictionProblem(kind: .missingColumn, column: name.string)]
    case .noPredictions(let expected, found: _):
      [PredictionProblem(kind: .missingColumn, column: expected.first?.string)]
    case .missingClasses(let names):
      [
        PredictionProblem(
          kind: .missingClass, column: names.first?.string, count: max(names.count, 1))
      ]
    case .wrongType(let name, expected: _, let found):
      [PredictionProblem(kind: .wrongType, column: name.string, found: found.rawValue)]
    case .rows(let problems): problems.map(PredictionProblem.init)
    }
  }
}

extension PredictionProblem {
  fileprivate init(_ problem: CandidateRowProblem) {
    let (kind, column, found): (Kind, ColumnName?, String?) =
      switch problem.kind {
      case .missingID: (.missingID, nil, nil)
      case .repeatedID: (.repeatedID, nil, nil)
      case .trainingRow: (.trainingRow, nil, nil)
      case .unknownID: (.unknownID, nil, nil)
      case .noPrediction: (.noPrediction, nil, nil)
      case .missingValue(let column): (.missingValue, column, nil)
      case .notFinite(let column): (.notFinite, column, nil)
      case .tooLarge(let column, let value, limit: _): (.tooLarge, column, "\(value)")
      case .notAProbability(let column, let value): (.notAProbability, column, "\(value)")
      case .sumIsNotOne(let sum): (.sumIsNotOne, nil, "\(sum)")
      case .unknownClass(let name, classes: _): (.unknownClass, nil, name.string)
      }
    self.init(
      kind: kind, line: problem.line, id: problem.id?.string, column: column?.string, found: found,
      count: problem.count)
  }
}
