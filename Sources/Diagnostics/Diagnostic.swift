/// One problem in words: where, what and what was expected, and what to do about it.
///
/// Errors are enums of facts wherever they arise. This module is the one place that turns them
/// into words, in files named `Diagnostic+TheError.swift`.
package struct Diagnostic: Equatable, Sendable {
  /// `configs/adult.json`, `adult.csv:48231`, `configs/adult.json:12:5: $.metric.name`; nil where
  /// the problem has no place in a file.
  package let place: String?
  /// What is wrong and what was expected, in one sentence without a full stop at its end.
  package let message: String
  /// What to do, in one sentence; shown on a line of its own.
  package let hint: String?

  package init(place: String?, message: String, hint: String? = nil) {
    self.place = place
    self.message = message
    self.hint = hint
  }
}
