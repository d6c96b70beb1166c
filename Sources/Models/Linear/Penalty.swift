/// λ of a penalised regression: λ‖w‖² beside the sum of squared errors, ½λ‖w‖² beside the sum of
/// log losses, both with w on the standardised scale and without the intercepts. 0 is unpenalised.
package struct Penalty: Hashable, Comparable, Sendable {
  package let value: Double

  /// - Precondition: finite and not negative.
  package init(_ value: Double) {
    precondition(value.isFinite && value >= 0, "a penalty is finite and not negative")
    self.value = value
  }

  package static func < (left: Penalty, right: Penalty) -> Bool { left.value < right.value }

  /// What cross-validation chooses from, strongest first: eight decades, finer in their middle.
  package static let path: [Penalty] = [
    1e4, 1e3, 300, 100, 30, 10, 3, 1, 0.3, 0.1, 1e-2, 1e-3, 1e-4,
  ].map { Penalty($0) }

  /// Where a search of the path starts.
  package static let middle = 5

  /// Stands in for 0 where log losses have no least value: with classes that a line separates,
  /// ever larger coefficients fit ever better.
  package static let ofSeparatedClasses = Penalty(1e-6)
}
