internal import LinearAlgebra

/// Which linear functions of the weights the data determine: those that lie in the design's row
/// space.
struct DeterminedWeights {
  /// Orthonormal, columns × rank; nil when the row space is everything.
  let rowSpace: Matrix?

  /// Rounding leaves squared lengths of what lies in the space about this much short at most.
  private static let tolerance = 1e-8

  /// The weight of one column.
  func contains(_ column: Int) -> Bool {
    guard let rowSpace else { return true }
    var inside = 0.0
    for index in 0..<rowSpace.columns {
      inside += rowSpace[column, index] * rowSpace[column, index]
    }
    return inside >= 1 - Self.tolerance
  }

  /// The sum of the weights times these factors.
  func contains(_ factors: [Double]) -> Bool {
    guard let rowSpace else { return true }
    let total = factors.reduce(0) { $0 + $1 * $1 }
    let inside = rowSpace.transposedMultiplied(by: factors).reduce(0) { $0 + $1 * $1 }
    return inside >= (1 - Self.tolerance) * total
  }
}
