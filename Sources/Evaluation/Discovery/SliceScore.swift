internal import Foundation
internal import Statistics

/// How much a slice stands out.
struct SliceScore: Sendable {
  /// Slices with fewer rows are not looked at.
  let minimumRows: Double
  /// The variance of the deviation over all rows.
  let variance: Double

  /// A slice's own variance counts as much as its rows, the variance of all rows as so many.
  private static let sharedRows = 30.0
  /// The harm that has to be seen in the slice itself, in standard errors.
  private static let leastHarm = 1.0

  /// The deviation's mean in standard errors; nil for a slice that is too small or shows no harm.
  @inline(__always)
  func standardised(_ sums: SliceCube.Sums) -> Double? {
    let rows = sums[0]
    guard rows >= minimumRows, sums[1] > 0,
      sums[1] * sums[1] >= Self.leastHarm * Self.leastHarm * sums[4]
    else { return nil }
    let mean = sums[2] / rows
    let own = max(0, sums[3] / rows - mean * mean)
    let pooled = (rows * own + Self.sharedRows * variance) / (rows + Self.sharedRows)
    guard mean > 0, pooled > 0 else { return nil }
    return mean * (rows / pooled).squareRoot()
  }

  /// The evidence in nats: −log of the normal tail beyond `standardised`, less the logarithm of the
  /// number of slices of this many columns. So a further condition has to earn its place.
  static func evidence(_ standardised: Double, slices: Double) -> Double {
    let depth: Double
    if standardised < 30 {
      depth = -log(Normal.cumulative(-standardised))
    } else {
      // The tail is about its density over the distance; from here on it would underflow.
      depth = 0.5 * standardised * standardised + log(standardised * (2 * Double.pi).squareRoot())
    }
    return depth - log(max(1, slices))
  }
}
