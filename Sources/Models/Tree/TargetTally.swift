/// Exact sums of some rows' targets.
protocol TargetTally: Equatable, Sendable {
  /// The number of rows.
  var count: Int { get }
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
}
