internal import Foundation

/// How two samples of one column differ, from their rows by bin.
struct Drift: Equatable, Sendable {
  /// The population stability index, Σ (q − p) log(q / p) over bins.
  let stability: Double
  /// The largest distance of the two distribution functions, at the ends of the bins.
  let kolmogorovSmirnov: Double
  /// The Jensen–Shannon divergence in bits, in 0 … 1 (Lin 1991).
  let jensenShannon: Double
  /// Whether chance would hardly make so large an index.
  let isBeyondChance: Bool

  /// Rows by bin of the first sample (training) and the second (test).
  ///
  /// Half a row more in each bin keeps the logarithm finite. If both samples are drawn alike, the
  /// index times n·m / (n + m) is near χ² with one degree of freedom less than bins (Yurdakul &
  /// Naranjo 2020): beyond its 99.99 % quantile it is no chance.
  ///
  /// - Precondition: as many bins of both, and rows in each sample.
  init(_ first: [Int], _ second: [Int]) {
    precondition(first.count == second.count, "bins of one column")
    let (n, m) = (Double(first.reduce(0, +)), Double(second.reduce(0, +)))
    precondition(n > 0 && m > 0, "a sample has rows")
    let used = first.indices.filter { first[$0] + second[$0] > 0 }
    let bins = Double(used.count)
    var (stability, divergence) = (0.0, 0.0)
    var (cumulated, distance) = (0.0, 0.0)
    for bin in used {
      let p = (Double(first[bin]) + 0.5) / (n + 0.5 * bins)
      let q = (Double(second[bin]) + 0.5) / (m + 0.5 * bins)
      let middle = 0.5 * (p + q)
      stability += (q - p) * log(q / p)
      divergence += 0.5 * (p * log2(p / middle) + q * log2(q / middle))
      cumulated += Double(second[bin]) / m - Double(first[bin]) / n
      distance = max(distance, abs(cumulated))
    }
    self.stability = stability
    kolmogorovSmirnov = distance
    jensenShannon = max(0, divergence)
    isBeyondChance =
      stability * n * m / (n + m) > Self.chiSquareQuantile(degreesOfFreedom: max(1, bins - 1))
  }

  /// At 99.99 %, by the cube root of Wilson and Hilferty (1931), right to some percent.
  private static func chiSquareQuantile(degreesOfFreedom: Double) -> Double {
    let spread = 2 / (9 * degreesOfFreedom)
    return degreesOfFreedom * pow(1 - spread + 3.719 * spread.squareRoot(), 3)
  }
}
