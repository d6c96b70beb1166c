/// What may stand at a place of a config.
package enum ExpectedForm: Hashable, Sendable {
  case text
  case number
  case integer
  case boolean
  case list
  case object
  /// One of these words.
  case words([String])
}
