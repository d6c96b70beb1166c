/// The search for subpopulations that nobody declared.
package struct DiscoverySummary: Codable, Equatable, Sendable {
  /// The columns that were searched.
  package let columns: [String]
  package let maximumConditions: Int
  /// The smallest subpopulation that was looked for, as a share of the rows in 0 … 1.
  package let minimumShare: Double
  /// The rows that were searched: of both halves together, at most all test rows.
  package let searchedRows: Int
  /// Slices that one half found and the other tested.
  package let testedSlices: Int

  package init(
    columns: [String], maximumConditions: Int, minimumShare: Double, searchedRows: Int,
    testedSlices: Int
  ) {
    self.columns = columns
    self.maximumConditions = maximumConditions
    self.minimumShare = minimumShare
    self.searchedRows = searchedRows
    self.testedSlices = testedSlices
  }
}
