internal import Splitting
internal import Statistics

/// What was drawn when a test set was drawn: rows, each for itself, or clusters of rows.
struct SamplingUnits: Sendable {
  let rowCount: Int
  /// Nil where rows are independent.
  let clusters: Clusters?

  /// - Precondition: clusters are of as many rows.
  init(rowCount: Int, clusters: Clusters?) {
    precondition(clusters.map { $0.codes.count == rowCount } ?? true, "a cluster for each row")
    self.rowCount = rowCount
    self.clusters = clusters
  }

  /// The rows at these positions.
  func selecting(_ rows: [Int32]) -> SamplingUnits {
    SamplingUnits(rowCount: rows.count, clusters: clusters?.selecting(rows))
  }

  /// How many units some rows are worth, (Σ m)² / Σ m² with m such rows in each cluster (Kish 1965):
  /// the number of clusters where all have the same number of them, fewer where a few clusters have
  /// most. Without clusters, the number of rows.
  func effectiveCount(_ isIncluded: (Int) -> Bool = { _ in true }) -> Double {
    guard let clusters else {
      return Double((0..<rowCount).count { isIncluded($0) })
    }
    var rows = [Double](repeating: 0, count: clusters.count)
    for (row, cluster) in clusters.codes.enumerated() where isIncluded(row) {
      rows[Int(cluster)] += 1
    }
    let sum = rows.reduce(0, +)
    return sum == 0 ? 0 : sum * sum / rows.reduce(0) { $0 + $1 * $1 }
  }

  /// What Student's quantiles take of so many units; at least 1.
  func degreesOfFreedom(_ isIncluded: (Int) -> Bool = { _ in true }) -> Double {
    max(1, effectiveCount(isIncluded) - 1)
  }

  /// By class, or of all rows of a regression.
  func effectiveCounts(_ truth: Target) -> [Double] {
    guard case .classes(let truth) = truth else { return [effectiveCount()] }
    if clusters == nil { return truth.counts.map(Double.init) }
    return truth.classes.indices.map { category in
      effectiveCount { Int(truth.codes[$0]) == category }
    }
  }

  /// The standard error of a mean over all rows: from the values' deviations, summed by unit, with
  /// the factor G / (G − 1) of G units (Liang & Zeger 1986; CR1 of a regression on a constant). Nil
  /// for fewer than two units.
  func standardError(ofMean values: [Double]) -> Double? {
    guard clusters != nil else { return Moments(values).standardError }
    let mean = Moments(values).mean
    return standardError(ofSum: values.map { $0 - mean }).map { $0 / Double(values.count) }
  }

  /// The same of a sum over all rows, or over some by their positions, whose values add up to 0.
  private func standardError(ofSum values: [Double], rows: [Int]? = nil) -> Double? {
    var sums = values
    if let clusters {
      sums = [Double](repeating: 0, count: clusters.count)
      var isTouched = [Bool](repeating: rows == nil, count: clusters.count)
      for (place, value) in values.enumerated() {
        let cluster = Int(clusters.codes[rows.map { $0[place] } ?? place])
        sums[cluster] += value
        isTouched[cluster] = true
      }
      sums = zip(sums, isTouched).compactMap { $1 ? $0 : nil }
    }
    let count = Double(sums.count)
    if count < 2 { return nil }
    return (sums.reduce(0) { $0 + $1 * $1 } * count / (count - 1)).squareRoot()
  }

  /// How much of what independent rows would tell of a mean these rows tell, at most 1: the variance
  /// of independent rows over that of clusters. Where no spread is seen, units a row.
  ///
  /// Rows are positions; values are theirs.
  func information(_ values: [Double], rows: [Int]) -> Double {
    if clusters == nil { return 1 }
    let moments = Moments(values)
    if moments.squaredDeviations > 0,
      let error = standardError(ofSum: values.map { $0 - moments.mean }, rows: rows)
    {
      let factor = Double(values.count) / Double(values.count - 1)
      return min(1, factor * moments.squaredDeviations / (error * error))
    }
    var isIncluded = [Bool](repeating: false, count: rowCount)
    for row in rows { isIncluded[row] = true }
    return effectiveCount { isIncluded[$0] } / Double(values.count)
  }
}
