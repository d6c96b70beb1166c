/// What it would take to tell, where the evidence does not.
package struct Needed: Codable, Equatable, Sendable {
  /// The smallest lift that this many rows would have shown with 80 % power.
  package let detectableLift: Double?
  /// Rows, in all, with which the observed lift would be told from zero with 80 % power.
  package let rows: Int?

  package init(detectableLift: Double?, rows: Int?) {
    self.detectableLift = detectableLift
    self.rows = rows
  }
}
