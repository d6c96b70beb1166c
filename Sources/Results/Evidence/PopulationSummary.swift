/// The world's mix that overall metrics are weighted to.
package struct PopulationSummary: Codable, Equatable, Sendable {
  package let parts: [Part]

  package struct Part: Codable, Equatable, Sendable {
    package let condition: Subpopulation.Condition
    /// In the world.
    package let share: Double
    /// Among the test rows, by weight where they have one.
    package let testShare: Double
    package let testRows: Int

    package init(
      condition: Subpopulation.Condition, share: Double, testShare: Double, testRows: Int
    ) {
      self.condition = condition
      self.share = share
      self.testShare = testShare
      self.testRows = testRows
    }
  }

  package init(parts: [Part]) { self.parts = parts }

  /// Fewer than two rows cannot stand for a part: nothing is known of its spread.
  package var lacking: [Part] { parts.filter { $0.testRows < 2 } }
}
