/// The data of a run.
package struct DataSummary: Codable, Equatable, Sendable {
  package let path: String
  /// What the data are the result of; nil: the file is the data.
  package let query: String?
  package let rows: Int
  package let task: TaskKind
  package let target: String
  package let columns: [ColumnSummary]
  /// Classes and their rows, for classification; with two classes the second is the positive one.
  package let classes: [ClassCount]
  package let findings: [AuditFinding]
  /// What models that were trained on training rows tell of the data; nil where none was asked.
  package var learningCurve: LearningCurve?
  package var labels: LabelSummary?
  /// Nil where the config names no second column of labels.
  package var labelAgreement: LabelAgreement?
  package var separability: Separability?
  package var columnAgainstRest: ColumnAgainstRest?
  package var detectableLift: DetectableLift?

  package struct ClassCount: Codable, Equatable, Sendable {
    package let name: String
    package let trainingRows: Int
    package let testRows: Int

    package init(name: String, trainingRows: Int, testRows: Int) {
      self.name = name
      self.trainingRows = trainingRows
      self.testRows = testRows
    }
  }

  package init(
    path: String, query: String? = nil, rows: Int, task: TaskKind, target: String,
    columns: [ColumnSummary], classes: [ClassCount], findings: [AuditFinding]
  ) {
    self.path = path
    self.query = query
    self.rows = rows
    self.task = task
    self.target = target
    self.columns = columns
    self.classes = classes
    self.findings = findings
  }
}
