package import Tabular

/// A kind of problem with rows of a predictions file: the first such row, and how many there are.
package struct CandidateRowProblem: Equatable, Sendable {
  package let kind: Kind
  /// The line of the file; nil where the file has no such row.
  package let line: Int?
  /// Nil where the id itself is missing.
  package let id: ExactString?
  package let count: Int

  package enum Kind: Equatable, Sendable {
    case missingID
    /// The id stood in an earlier line.
    case repeatedID(firstLine: Int)
    /// The id is of a row that trains, which no candidate is judged on.
    case trainingRow
    /// No row of the data has the id.
    case unknownID
    /// A test row has no prediction.
    case noPrediction(testRows: Int)
    case missingValue(ColumnName)
    case notFinite(ColumnName)
    /// The square of the error would leave the range of a double.
    case tooLarge(ColumnName, Double, limit: Double)
    case notAProbability(ColumnName, Double)
    case sumIsNotOne(Double)
    case unknownClass(ExactString, classes: [ExactString])
  }

  package init(kind: Kind, line: Int?, id: ExactString?, count: Int) {
    self.kind = kind
    self.line = line
    self.id = id
    self.count = count
  }
}
