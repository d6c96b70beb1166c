internal import Splitting

/// Expected calibration error of the positive class's probability: ten bins of equal width, each
/// one's distance between mean probability and share of positives, weighted by its rows
/// (Naeini, Cooper & Hauskrecht 2015). A bin holds its upper edge, the first one 0 as well.
struct CalibrationError: Sendable {
  static let binCount = 10

  private let bins: [UInt8]
  /// Probability minus truth.
  private let residuals: [Double]

  init(_ truth: ClassTarget, positive: [Double]) {
    bins = positive.map(CalibrationError.bin)
    residuals = zip(truth.codes, positive).map { $1 - ($0 == 1 ? 1 : 0) }
  }

  private static func bin(_ probability: Double) -> UInt8 {
    // Compared with the edges themselves: 0.3 · 10 rounds to a number above 3.
    UInt8((1..<binCount).count { probability > Double($0) / Double(binCount) })
  }

  /// With each row counted so many times; NaN where none is counted. O(n).
  func value(counting weights: UnsafeBufferPointer<Int32>) -> Double {
    var rows = 0
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: CalibrationError.binCount) {
      sums in
      sums.initialize(repeating: 0)
      for row in bins.indices {
        let weight = weights[row]
        rows += Int(weight)
        sums[Int(bins[row])] += Double(weight) * residuals[row]
      }
      return sums.reduce(0) { $0 + abs($1) } / Double(rows)
    }
  }
}
