/// Exact sums of some rows' targets.
protocol TargetTally: Equatable, Sendable {
  /// The number of rows.
  var count: Int { get }
  /// What they weigh; without weights their number.
  var weight: Double { get }
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
}
