/// What a reader needs to know of a metric.
package struct MetricSummary: Codable, Equatable, Sendable {
  /// As in the config: `log_loss`.
  package let id: String
  /// As in prose: `log loss`.
  package let title: String
  package let direction: Direction
  /// Ends of the range; nil is unbounded.
  package let lowest: Double?
  package let highest: Double?

  package enum Direction: String, Codable, Sendable {
    case higherIsBetter
    case lowerIsBetter
  }

  package init(
    id: String, title: String, direction: Direction, lowest: Double?, highest: Double?
  ) {
    self.id = id
    self.title = title
    self.direction = direction
    self.lowest = lowest
    self.highest = highest
  }
}
