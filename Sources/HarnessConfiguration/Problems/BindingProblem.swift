package import Results
package import Tabular

/// What can be wrong with a config once its data are read. Lines are lines of the data file.
package enum BindingProblem: Equatable, Sendable {
  case unknownColumn(ColumnName, known: [ColumnName])
  /// One column cannot be both.
  case twoRoles(ColumnName, ColumnSummary.Role, ColumnSummary.Role)

  // The target.
  case targetMissing(rows: Int, firstLine: Int)
  case oneClass(ExactString)
  case tooManyClasses(Int, limit: Int)
  /// A metric of values, and a target that is none; with the first cell that is no number, where
  /// that is known.
  case targetNotNumeric(ColumnType, exception: Cell?)
  case notAClass(ExactString, classes: [ExactString])
  /// A setting that only a target with two classes has.
  case onlyBinary(TaskKind, classes: Int)
  /// A setting that only a target with classes has.
  case onlyClasses

  // Ids.
  case idNotText(ColumnType)
  case idMissing(rows: Int, firstLine: Int)
  case idRepeated(ExactString, firstLine: Int, line: Int, repeats: Int)

  /// A cell of the data.
  package struct Cell: Equatable, Sendable {
    package let text: String
    package let line: Int
  }
}
