/// An estimate with its interval on a scale.
struct PlotMark: Equatable, Sendable {
  let estimate: Double
  /// Nil where there is no interval.
  let lower: Double?
  let upper: Double?
  let shape: Shape
  let tone: Tone
  /// The numbers in words.
  let title: String

  enum Shape: Equatable, Sendable {
    case dot
    case ring
    case square
    case diamond
    case upward
    case downward
  }
}
