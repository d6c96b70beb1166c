package import Tabular

/// Why a predictions file cannot be joined to the test rows.
package enum CandidateError: Error, Equatable, Sendable {
  /// A column that the config names, or that ids need, is not in the file.
  case missingColumn(ColumnName, purpose: Purpose, found: [ColumnName])
  /// The file has none of the columns that hold predictions of this task; with those that would.
  case noPredictions(expected: [ColumnName], found: [ColumnName])
  /// Some classes have a probability column, but not all.
  case missingClasses([ColumnName])
  case wrongType(ColumnName, expected: ColumnType, found: ColumnType)
  /// Rows of the file, or of the test part, that do not fit: one entry a kind of problem.
  case rows([CandidateRowProblem])

  /// What a column is for.
  package enum Purpose: Equatable, Sendable {
    case id
    case probability
    case label
    case value
  }
}
