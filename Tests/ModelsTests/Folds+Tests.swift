import Splitting

extension Folds {
  /// Row i is in fold i mod count.
  static func alternating(_ rows: Int, count: Int = 3) -> Folds {
    Folds(assignment: (0..<rows).map { Int32($0 % count) }, count: count)
  }
}
