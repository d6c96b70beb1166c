internal import Splitting
internal import Statistics

/// What was drawn when a test set was drawn: rows, each for itself, or clusters of rows; and how much
/// each row counts.
///
/// With weights w, a metric is a function of weighted means, and its error is to first order the mean
/// of its influence function with these weights, Σ w ψ / Σ w (a ratio of two random sums; Cochran
/// 1977). So its variance is that of the sums of w ψ by unit: linearisation, as of survey samples.
/// Nothing depends on the scale of the weights.
struct SamplingUnits: Sendable {
  let rowCount: Int
  /// Nil where rows are independent.
  let clusters: Clusters?
  /// Above 0, one a row; nil where all rows count alike.
  let weights: [Double]?
  /// The part of the population that each row is of, where the parts' sizes are known and the weights
  /// give each its own; nil elsewhere.
  let strata: [Int32]?
  /// Of all rows.
  let totalWeight: Double

  /// Weights that are all the same are none.
  ///
  /// - Precondition: clusters and weights are of as many rows; weights are above 0 and finite.
  init(
    rowCount: Int, clusters: Clusters? = nil, weights: [Double]? = nil, strata: [Int32]? = nil
  ) {
    precondition(clusters.map { $0.codes.count == rowCount } ?? true, "a cluster for each row")
    precondition(weights.map { $0.count == rowCount } ?? true, "a weight for each row")
    self.rowCount = rowCount
    self.clusters = clusters
    self.strata = strata
    self.weights = weights.flatMap { weights in
      weights.allSatisfy { $0 == weights[0] } ? nil : weights
    }
    totalWeight = self.weights.map { CompensatedSum.of($0) } ?? Double(rowCount)
  }

  /// Whether rows are independent and count alike: the textbook's case.
  var areEqualRows: Bool { clusters == nil && weights == nil && strata == nil }

  func weight(of row: Int) -> Double { weights?[row] ?? 1 }

  /// What rows at these positions weigh, of all; 0 where there are none.
  func share(of rows: some Sequence<Int32>) -> Double {
    rowCount == 0 ? 0 : rows.reduce(0) { $0 + weight(of: Int($1)) } / totalWeight
  }

  /// Of all rows of each unit: of a cluster, or of a row.
  var unitWeights: [Double] {
    guard let clusters else {
      return weights ?? [Double](repeating: 1, count: rowCount)
    }
    var sums = [Double](repeating: 0, count: clusters.count)
    for (row, cluster) in clusters.codes.enumerated() {
      sums[Int(cluster)] += weight(of: row)
    }
    return sums
  }

  /// The rows at these positions. Of some rows the strata's sizes are not known.
  func selecting(_ rows: [Int32]) -> SamplingUnits {
    SamplingUnits(
      rowCount: rows.count, clusters: clusters?.selecting(rows),
      weights: weights.map { weights in rows.map { weights[Int($0)] } })
  }

  /// How many units some rows are worth, (Σ m)² / Σ m² with the weight m of such rows in each cluster
  /// (Kish 1965): the number of clusters where all have the same weight of them, fewer where a few
  /// have most. Without clusters each row is a unit.
  func effectiveCount(_ isIncluded: (Int) -> Bool = { _ in true }) -> Double {
    if areEqualRows { return Double((0..<rowCount).count { isIncluded($0) }) }
    var sum = 0.0
    var squares = 0.0
    if let clusters {
      var sums = [Double](repeating: 0, count: clusters.count)
      for (row, cluster) in clusters.codes.enumerated() where isIncluded(row) {
        sums[Int(cluster)] += weight(of: row)
      }
      for weight in sums {
        sum += weight
        squares += weight * weight
      }
    } else {
      for row in 0..<rowCount where isIncluded(row) {
        let weight = weight(of: row)
        sum += weight
        squares += weight * weight
      }
    }
    return sum == 0 ? 0 : sum * sum / squares
  }

  /// What Student's quantiles take of so many units; at least 1.
  func degreesOfFreedom(_ isIncluded: (Int) -> Bool = { _ in true }) -> Double {
    max(1, effectiveCount(isIncluded) - 1)
  }

  /// By class, or of all rows of a regression.
  func effectiveCounts(_ truth: Target) -> [Double] {
    guard case .classes(let truth) = truth else { return [effectiveCount()] }
    if areEqualRows { return truth.counts.map(Double.init) }
    return truth.classes.indices.map { category in
      effectiveCount { Int(truth.codes[$0]) == category }
    }
  }

  /// The mean over all rows.
  func mean(_ values: [Double]) -> Double { WeightedMoments(values, weights: weights).mean }

  /// The standard error of a mean over all rows: from the values' deviations times their weights,
  /// summed by unit, with the factor G / (G − 1) of G units (Liang & Zeger 1986; CR1 of a weighted
  /// regression on a constant). Nil for fewer than two units.
  func standardError(ofMean values: [Double]) -> Double? {
    if areEqualRows { return Moments(values).standardError }
    if let strata { return stratifiedError(ofSum: values, strata) / totalWeight }
    let mean = mean(values)
    var deviations = values
    for row in deviations.indices { deviations[row] = weight(of: row) * (values[row] - mean) }
    return standardError(ofSum: deviations).map { $0 / totalWeight }
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

  /// How much of what as many independent rows of one weight would tell of a mean these rows tell, at
  /// most 1: the variance of such rows over that of these. Where no spread is seen, units a row.
  ///
  /// Rows are positions; values are theirs.
  func information(_ values: [Double], rows: [Int]) -> Double {
    if areEqualRows { return 1 }
    let weights = weights.map { weights in rows.map { weights[$0] } }
    let moments = WeightedMoments(values, weights: weights)
    var deviations = values
    for place in deviations.indices {
      deviations[place] = (weights?[place] ?? 1) * (values[place] - moments.mean)
    }
    let spread: Double? =
      if let strata {
        error(ofSum: values, about: moments.mean, rows, strata)
      } else {
        standardError(ofSum: deviations, rows: rows)
      }
    if moments.squaredDeviations > 0, let spread, spread > 0 {
      let plain = moments.weight / Double(values.count - 1) * moments.squaredDeviations
      return min(1, plain / (spread * spread))
    }
    var isIncluded = [Bool](repeating: false, count: rowCount)
    for row in rows { isIncluded[row] = true }
    return effectiveCount { isIncluded[$0] } / Double(values.count)
  }

  /// Of the deviations of some rows' values from a number, all other rows having none.
  private func error(
    ofSum values: [Double], about mean: Double, _ rows: [Int], _ strata: [Int32]
  ) -> Double {
    var deviations = [Double](repeating: 0, count: rowCount)
    for (place, row) in rows.enumerated() { deviations[row] = values[place] - mean }
    return stratifiedError(ofSum: deviations, strata)
  }
}
