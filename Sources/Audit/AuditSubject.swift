internal import Parallel
internal import Results
package import Splitting
package import Tabular

/// What the data gate looks at: the table, the roles of its columns, and the split.
package struct AuditSubject: Sendable {
  /// All rows that the run uses.
  package let table: Table
  /// Columns that the config leaves to the models.
  package private(set) var features: [ColumnName]
  package let target: Target
  package let split: Split
  /// What the reader noticed.
  package let notes: [ReadingNote]
  /// The most levels of a category that get a column of their own.
  package let maximumLevels: Int
  /// Rows with one value may be alike; nil where rows are independent.
  package let group: Column?
  /// How many rows of the file were left out, since they count for nothing.
  package let weightlessRows: Int
  package let settings: AuditSettings
  /// How much each row counts; nil where all count alike.
  package var weights: [Double]?
  package var idColumn: ColumnName?
  package var keys: [ReferencedKey] = []
  /// When each row happened; nil where nobody says.
  package var timeColumn: Column?
  /// When each row's prediction is made.
  package var predictedAt: ColumnName?
  package var knownTimes: [KnownTime] = []
  /// In seconds since 1970.
  package var now: Double?

  package init(
    table: Table, features: [ColumnName], target: Target, split: Split, notes: [ReadingNote],
    maximumLevels: Int, group: Column? = nil, weightlessRows: Int = 0,
    settings: AuditSettings = AuditSettings()
  ) {
    self.table = table
    self.features = features
    self.target = target
    self.split = split
    self.notes = notes
    self.maximumLevels = maximumLevels
    self.group = group
    self.weightlessRows = weightlessRows
    self.settings = settings
  }

  /// The same, with fewer features.
  func leavingOut(_ columns: Set<ColumnName>) -> AuditSubject {
    var subject = self
    subject.features.removeAll(where: columns.contains)
    return subject
  }

  /// The feature columns, with all rows. Training rows are looked up in them rather than copied
  /// out: the copy would be a second table.
  var featureColumns: [Column] { features.compactMap { table[$0] } }

  /// What is found in each feature column by itself, in their order.
  func findingsByColumn(
    _ workers: Workers, _ finding: @Sendable (Column) -> AuditFinding?
  ) -> [AuditFinding] {
    let columns = featureColumns
    return workers.map(columns.count) { finding(columns[$0]) }.compactMap(\.self)
  }

  func finding(_ subject: AuditFinding.Subject, measuring value: Double) -> AuditFinding? {
    settings.finding(subject, measuring: value)
  }
}
