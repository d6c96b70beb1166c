package import Results

/// A discovered subpopulation and where its rows are.
package struct DiscoveredRows: Sendable, Equatable {
  package let finding: DiscoveredSubpopulation
  /// Positions among the test rows, ascending.
  package let rows: [Int32]
}
