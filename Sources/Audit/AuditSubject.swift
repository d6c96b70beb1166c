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

  package init(
    table: Table, features: [ColumnName], target: Target, split: Split, notes: [ReadingNote],
    maximumLevels: Int
  ) {
    self.table = table
    self.features = features
    self.target = target
    self.split = split
    self.notes = notes
    self.maximumLevels = maximumLevels
  }

  /// The same, with fewer features.
  func with(features: [ColumnName]) -> AuditSubject {
    AuditSubject(
      table: table, features: features, target: target, split: split, notes: notes,
      maximumLevels: maximumLevels)
  }

  /// The feature columns of the training rows.
  var trainingColumns: [Column] {
    features.compactMap { table[$0]?.selecting(split.trainingRows) }
  }
}
