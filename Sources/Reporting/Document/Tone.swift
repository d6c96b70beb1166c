/// How good the news is.
enum Tone: String, Equatable, Sendable, CaseIterable {
  case good
  case neutral
  case quiet
  case caution
  case bad
}
