internal import Results

extension Wording {
  /// What would have told, where the evidence does not; nil where nothing is known of it.
  static func needed(_ needed: Needed?, _ precision: Precision) -> Phrase? {
    guard let needed else { return nil }
    switch (needed.detectableLift, needed.rows) {
    case (let lift?, let rows?):
      return """
        these rows could have shown a lift of \(precision.text(lift)); about \
        \(Self.rows(rows)) are needed for the one seen
        """
    case (let lift?, nil):
      return "these rows could have shown a lift of \(precision.text(lift))"
    case (nil, let rows?): return "about \(Self.rows(rows)) are needed"
    case (nil, nil): return nil
    }
  }
}
