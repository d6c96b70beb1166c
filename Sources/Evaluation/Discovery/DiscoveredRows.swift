package import Results

/// A discovered subpopulation and where its rows are.
package struct DiscoveredRows: Sendable, Equatable {
  package let finding: DiscoveredSubpopulation
  /// Positions among the test rows, ascending.
  package let rows: [Int32]
  /// Those of the half that tested it.
  let tested: [Int32]

  /// With what lies behind it, on the rows that tested it.
  func explained(by pair: DetailedPair) -> DiscoveredSubpopulation {
    var finding = finding
    finding.detail = finding.detail.map { pair.adding(to: $0, rows: tested, isCalibrated: true) }
    return finding
  }
}
