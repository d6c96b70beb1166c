/// Something that the data gate noticed.
package struct AuditFinding: Codable, Equatable, Sendable {
  package let severity: Severity
  package let subject: Subject

  package enum Severity: String, Codable, CaseIterable, Sendable {
    case error
    case warning
    case note
  }

  /// What was noticed, as facts.
  package enum Subject: Codable, Equatable, Sendable {
    case fewTrainingRows(rows: Int, atLeast: Int)
    case fewTestRows(rows: Int, atLeast: Int)
    case rareClass(className: String, trainingRows: Int, testRows: Int, atLeast: Int)
    case constantColumn(column: String)
    case emptyColumn(column: String)
    case mostlyMissing(column: String, share: Double)
    /// Left out of the features: (nearly) every row has its own value.
    case identifierLike(column: String, levels: Int, rows: Int)
    /// Left out of the features: long free text.
    case textLike(column: String, levels: Int, rows: Int)
    /// Kept with its most frequent levels only; the others are pooled.
    case levelsCapped(column: String, levels: Int, kept: Int)
    /// A column would be numeric but for these cells.
    case almostNumeric(column: String, exceptions: Int, example: String, line: Int)
    /// One feature explains this share of the target's variance or Gini impurity by itself: a leak,
    /// or no model is needed.
    case tellingColumn(column: String, share: Double)
    case duplicateRows(count: Int)
    /// Rows with the same features stand in training and in test.
    case rowsInBothParts(testRows: Int)
    /// Rows of the same group stand in training and in test, so many groups.
    case groupsInBothParts(column: String, groups: Int, testRows: Int)
    /// Rows of weight 0, which were left out.
    case weightlessRows(rows: Int)
    case moreColumnsThanRows(columns: Int, rows: Int)
  }

  package init(severity: Severity, subject: Subject) {
    self.severity = severity
    self.subject = subject
  }
}
