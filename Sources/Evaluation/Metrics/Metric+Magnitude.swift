extension Metric {
  /// Values of a regression beyond this, and spreads of values below its inverse, are refused: the
  /// squares of their differences, summed over rows, would leave the range of a double, and a
  /// metric would be infinite or zero without meaning it.
  package static let largestMagnitude = 1e140
}
