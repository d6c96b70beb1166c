/// Whether a candidate that was run answers the same whatever the way it is asked, and survives rows
/// that are a little odd.
package struct ProgramFinding: Codable, Equatable, Sendable {
  package let check: Check
  package let outcome: Outcome

  package enum Check: String, Codable, CaseIterable, Sendable {
    /// The same rows once more.
    case repeated
    /// The same rows in another order.
    case otherOrder
    /// Each row by itself, and not in a batch.
    case singleRows
    /// Rows without one of the columns.
    case missingColumn
    /// Rows with a category that training has not seen.
    case unseenCategory
  }

  package enum Outcome: Codable, Equatable, Sendable {
    /// So many rows were asked again, and have the same predictions.
    case same(rows: Int)
    /// Predictions of so many rows differ, by so much at most; nil for classes.
    case differs(rows: Int, of: Int, largest: Double?)
    /// Odd rows got predictions.
    case answered(rows: Int)
    case broke(CandidateFailure)
    case notChecked(NotChecked)
  }

  package enum NotChecked: String, Codable, CaseIterable, Sendable {
    /// Training and predicting are one process, so that asking again means training again.
    case onePhase
    /// No column holds categories.
    case noCategories
    /// There is only one column.
    case oneColumn
  }

  package init(check: Check, outcome: Outcome) {
    self.check = check
    self.outcome = outcome
  }

  /// What was measured does not hold for what would be deployed: the model gate cannot be open.
  package var isBreach: Bool {
    switch (check, outcome) {
    case (_, .differs): true
    case (.repeated, .broke), (.otherOrder, .broke), (.singleRows, .broke): true
    default: false
    }
  }

  /// It breaks on rows that the world will have.
  package var isWarning: Bool {
    if case .broke = outcome { !isBreach } else { false }
  }
}
