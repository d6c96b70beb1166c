package import Splitting
package import Tabular

/// What the data gate looks at: the table, the roles of its columns, and the split.
package struct AuditSubject: Sendable {
  /// All rows that the run uses.
  package let table: Table
  /// Columns that the config leaves to the models.
  package let features: [ColumnName]
  package let target: Target
  package let split: Split
  /// What the reader noticed.
  package let notes: [ReadingNote]
  /// The most levels of a category that get a column of their own.
  package let maximumLevels: Int
  /// The feature columns of the training rows, gathered once for all checks.
  let trainingColumns: [Column]

  package init(
    table: Table, features: [ColumnName], target: Target, split: Split, notes: [ReadingNote],
    maximumLevels: Int
  ) {
    self.init(
      table: table, features: features, target: target, split: split, notes: notes,
      maximumLevels: maximumLevels,
      trainingColumns: features.compactMap { table[$0]?.selecting(split.trainingRows) })
  }

  private init(
    table: Table, features: [ColumnName], target: Target, split: Split, notes: [ReadingNote],
    maximumLevels: Int, trainingColumns: [Column]
  ) {
    self.table = table
    self.features = features
    self.target = target
    self.split = split
    self.notes = notes
    self.maximumLevels = maximumLevels
    self.trainingColumns = trainingColumns
  }

  /// The same, with fewer features.
  func leavingOut(_ columns: Set<ColumnName>) -> AuditSubject {
    AuditSubject(
      table: table, features: features.filter { !columns.contains($0) }, target: target,
      split: split, notes: notes, maximumLevels: maximumLevels,
      trainingColumns: trainingColumns.filter { !columns.contains($0.name) })
  }
}
