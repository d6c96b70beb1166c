internal import Results

/// Counts or sums of some rows' targets: all that Gini impurity and variance need, so that rows
/// can move from one side of a split to the other in O(1).
///
/// A split's gain is `yes.score + no.score − all.score`: what it takes from n × impurity.
protocol TargetTally: Sendable {
  associatedtype Element: Sendable

  /// The number of rows.
  var count: Int { get }
  /// Σ c²/n over classes, or (Σ y)²/n; 0 of no rows.
  var score: Double { get }
  /// Where the rows lie between low and high targets; nil if targets have no such order.
  var position: Double? { get }

  /// What a leaf of these rows predicts.
  func output(centre: Double) -> OutputDescription
  /// The loss of that prediction for a row: Σ (probability − truth)² over classes (Brier, 1950), or
  /// the squared error.
  func loss(of target: Element) -> Double

  mutating func add(_ target: Element)
  mutating func remove(_ target: Element)
  /// n × Gini impurity or variance of the rows, whose targets these are.
  func impurity(of targets: [Element]) -> Double
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
}
