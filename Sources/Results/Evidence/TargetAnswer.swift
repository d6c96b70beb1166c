/// Whether a metric reaches its target, as far as the interval can tell.
package enum TargetAnswer: String, Codable, CaseIterable, Sendable {
  /// The interval lies wholly on the target's right side.
  case met
  /// The interval lies wholly on the wrong side.
  case missed
  /// The interval holds the target, or there is no interval.
  case undecided
}
