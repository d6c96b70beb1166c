/// A kind of problem with predictions: the first row that has it, and how many do.
package struct PredictionProblem: Codable, Equatable, Sendable {
  package let kind: Kind
  /// The line of the predictions file, where there is one.
  package let line: Int?
  /// The row's id, where the problem is one of a row that has one.
  package let id: String?
  package let column: String?
  /// What stands there, as far as it can be shown.
  package let found: String?
  package let count: Int

  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// The file is no delimited text.
    case unreadable
    case missingColumn
    /// Some classes have a column, but not all.
    case missingClass
    case wrongType
    case missingID
    case repeatedID
    case trainingRow
    case unknownID
    case noPrediction
    case missingValue
    case notFinite
    case tooLarge
    case notAProbability
    case sumIsNotOne
    case unknownClass
  }

  package init(
    kind: Kind, line: Int? = nil, id: String? = nil, column: String? = nil, found: String? = nil,
    count: Int = 1
  ) {
    self.kind = kind
    self.line = line
    self.id = id
    self.column = column
    self.found = found
    self.count = count
  }
}
