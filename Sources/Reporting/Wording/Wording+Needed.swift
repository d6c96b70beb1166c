internal import Results

extension Wording {
  /// What would have told, where the evidence does not; nil where nothing is known of it.
  /// Beyond this, the number of rows says no more than that there is nothing to be found.
  private static let manyRows = 1_000_000

  static func needed(_ needed: Needed?, _ precision: Precision) -> Phrase? {
    if let rows = needed?.rows, rows > manyRows {
      return "more than \(Self.rows(manyRows)) needed"
    }
    if let rows = needed?.rows { return "about \(Self.rows(rows)) needed" }
    if let lift = needed?.detectableLift {
      return "a lift below \(precision.text(lift)) would not show"
    }
    return nil
  }
}
