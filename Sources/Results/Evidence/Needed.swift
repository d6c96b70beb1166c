/// What it would take to tell a lift, or a metric from its target, where the evidence does not.
package struct Needed: Codable, Equatable, Sendable {
  /// The smallest lift, or distance, that this many rows would have shown with 80 % power.
  package let detectableLift: Double?
  /// Rows, in all, with which what was observed would be told with 80 % power.
  package let rows: Int?

  package init(detectableLift: Double?, rows: Int?) {
    self.detectableLift = detectableLift
    self.rows = rows
  }
}
