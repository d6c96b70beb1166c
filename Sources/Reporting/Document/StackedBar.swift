/// Parts of a whole, one after the other along a row.
struct StackedBar: Equatable, Sendable {
  let parts: [Part]
  /// What a bar over the whole width stands for, at least the sum of the parts.
  let whole: Int

  struct Part: Equatable, Sendable {
    let count: Int
    let tone: Tone
    /// The number in words.
    let title: String
  }

  /// As text: a character for a share of the width, and one at least for what is not nothing.
  func text(width: Int) -> String {
    let shades: [Tone: Character] = [.good: "█", .neutral: "▓", .quiet: "░"]
    return parts.map { part in
      let length =
        part.count == 0 || whole == 0
        ? 0 : max(1, Int((Double(part.count) / Double(whole) * Double(width)).rounded()))
      return String(repeating: shades[part.tone] ?? "▒", count: length)
    }.joined()
  }
}
