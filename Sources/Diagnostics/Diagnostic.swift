/// One problem in words: where, what and what was expected, and what to do about it.
///
/// Errors are enums of facts wherever they arise. This module is the one place that turns them
/// into words, in files named `Diagnostic+TheError.swift`.
package struct Diagnostic: Equatable, Sendable {
  /// Nil where the problem has no place in a file.
  package let location: Location?
  /// What is wrong and what was expected, in one sentence without a full stop at its end.
  package let message: String
  /// What to do, in one sentence; shown on a line of its own.
  package let hint: String?

  package init(at location: Location?, message: String, hint: String? = nil) {
    self.location = location
    self.message = message
    self.hint = hint
  }

  /// The place is a file, or what else its user calls by a name.
  package init(place: String?, message: String, hint: String? = nil) {
    self.init(at: place.map { Location($0) }, message: message, hint: hint)
  }

  package var place: String? { location?.text }
}
