/// An answer as a symbol and a word. The word alone says it all; symbol and colour only help the
/// eye.
struct Mark: Equatable, Sendable {
  let symbol: String
  let word: String
  let tone: Tone
}
