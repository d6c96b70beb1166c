/// The process that stands today, which a model would replace.
package struct Incumbent: Codable, Equatable, Sendable {
  /// The rung of its predictions on the ladder; nil where there are none.
  package let rung: String?
  /// What it reaches of the primary metric, as its people say; nil where nobody does.
  package let declared: Double?
  /// What it is, in words.
  package let note: String?

  package init(rung: String?, declared: Double?, note: String?) {
    self.rung = rung
    self.declared = declared
    self.note = note
  }
}
