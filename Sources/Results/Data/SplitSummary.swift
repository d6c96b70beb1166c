/// How rows were shared between training and test.
package struct SplitSummary: Codable, Equatable, Sendable {
  package let method: Method
  /// The group, time or part column, where the method has one.
  package let column: String?
  package let seed: UInt64?
  package let trainingRows: Int
  package let testRows: Int
  /// SHA-256 of the list of test rows that is saved with the run.
  package let sha256: String

  package enum Method: String, Codable, CaseIterable, Sendable {
    case stratified
    case random
    case group
    case time
    case column
  }

  package init(
    method: Method, column: String?, seed: UInt64?, trainingRows: Int, testRows: Int,
    sha256: String
  ) {
    self.method = method
    self.column = column
    self.seed = seed
    self.trainingRows = trainingRows
    self.testRows = testRows
    self.sha256 = sha256
  }
}
