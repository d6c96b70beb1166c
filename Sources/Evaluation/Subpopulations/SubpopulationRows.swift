package import Results

/// A subpopulation and where its rows are.
package struct SubpopulationRows: Sendable, Equatable {
  package let subpopulation: Subpopulation
  /// Positions among the test rows, ascending; may be empty.
  package let rows: [Int32]

  package init(subpopulation: Subpopulation, rows: [Int32]) {
    self.subpopulation = subpopulation
    self.rows = rows
  }
}
