/// How well a model tells test rows from training rows.
package struct Separability: Codable, Equatable, Sendable {
  package let trainingRows: Int
  package let testRows: Int
  /// The area under the ROC curve of a logistic regression, cross-validated: ½ where both parts look
  /// alike.
  package let area: Double
  package let interval: Interval
  /// The columns that tell most, each by itself.
  package let columns: [Column]

  package struct Column: Codable, Equatable, Sendable {
    package let column: String
    package let area: Double

    package init(column: String, area: Double) {
      self.column = column
      self.area = area
    }
  }

  package init(
    trainingRows: Int, testRows: Int, area: Double, interval: Interval, columns: [Column]
  ) {
    self.trainingRows = trainingRows
    self.testRows = testRows
    self.area = area
    self.interval = interval
    self.columns = columns
  }
}
