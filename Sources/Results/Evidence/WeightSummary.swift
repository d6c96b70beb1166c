/// How much test rows count.
package struct WeightSummary: Codable, Equatable, Sendable {
  package let column: String
  /// How many test rows of one weight would tell as much: (Σ weight)² / Σ weight².
  package let effectiveRows: Double

  package init(column: String, effectiveRows: Double) {
    self.column = column
    self.effectiveRows = effectiveRows
  }
}
