/// What might be done to both sides of a join so that more of it matches.
package enum KeyRepair: String, Codable, CaseIterable, Sendable {
  /// Blanks at the ends are taken off.
  case trimmed
  /// Capitals are small letters.
  case caseless
  /// Zeros in front are taken off.
  case leadingZeros
  /// Numbers are equal by what they are worth: `7.0` is `7`.
  case numbers
  /// Hyphens, dots, slashes and the like are all the same, or nothing.
  case separators
  /// All of this at once.
  case all
}
