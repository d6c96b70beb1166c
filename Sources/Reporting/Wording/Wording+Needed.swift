internal import Results

extension Wording {
  /// What would have told, where the evidence does not; nil where nothing is known of it.
  static func needed(_ needed: Needed?, _ precision: Precision) -> Phrase? {
    if let rows = needed?.rows { return "about \(Self.rows(rows)) needed" }
    if let lift = needed?.detectableLift {
      return "a lift below \(precision.text(lift)) would not show"
    }
    return nil
  }
}
