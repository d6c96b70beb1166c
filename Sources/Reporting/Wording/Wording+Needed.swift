internal import Results

extension Wording {
  /// Beyond this, the number of rows says no more than that there is nothing to be found.
  private static let manyRows = 1_000_000

  /// What would have told, where the evidence does not; nil where nothing is known of it.
  static func needed(_ needed: Needed?, _ precision: Precision) -> Phrase? {
    if let rows = needed?.rows { return "\(rowsNeeded(rows)) needed" }
    if let lift = needed?.detectableLift {
      return "a lift below \(precision.text(lift)) would not show"
    }
    return nil
  }

  static func rowsNeeded(_ rows: Int) -> String {
    rows > manyRows ? "more than \(Self.rows(manyRows))" : "about \(Self.rows(rows))"
  }

  /// What became of a guardrail, and what would tell where nothing does.
  static func guardrail(_ guardrail: CandidateResult.Guardrail) -> Phrase {
    let mark: Phrase = "\(guardrailMark(guardrail.answer))"
    guard let rows = guardrail.needed?.rows else { return mark }
    return "\(mark) · \(rowsNeeded(rows)) needed"
  }
}
