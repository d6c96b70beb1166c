/// The mark of a blank that only a person can fill.
enum Placeholder {
  static let mark = "FIXME"

  static func isIn(_ text: String) -> Bool { text.contains(mark) }

  static func text(_ whatToWrite: String) -> String { "\(mark): \(whatToWrite)" }
}
