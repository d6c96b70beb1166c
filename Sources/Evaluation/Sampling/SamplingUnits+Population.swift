internal import Results
internal import Statistics

/// Post-stratification: rows count so that each part of the population has the share that it has in the
/// world. The variance is that of strata whose sizes are known, so that only what varies within them is
/// left (Holt & Smith 1979; the linearised form of Särndal, Swensson & Wretman 1992, ch. 7).
extension SamplingUnits {
  /// The rows as a sample of the population, where its shares are given and every part of it has rows;
  /// else as they came.
  init(
    rowCount: Int, clusters: Clusters?, weights: [Double]?, population: Population?
  ) {
    let units = SamplingUnits(rowCount: rowCount, clusters: clusters, weights: weights)
    self = population.flatMap { $0.lacking.isEmpty ? units.matching($0) : nil } ?? units
  }

  /// These units with weights that give each part its share.
  ///
  /// - Precondition: every part has a row.
  func matching(_ population: Population) -> SamplingUnits {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: population.parts.count)
    for (row, part) in population.partOfRow.enumerated() { sums[Int(part)].add(weight(of: row)) }
    let total = totalWeight
    let factors = zip(population.parts, sums).map { $0.share / ($1.value / total) }
    return SamplingUnits(
      rowCount: rowCount, clusters: clusters,
      weights: (0..<rowCount).map {
        weight(of: $0) * factors[Int(population.partOfRow[$0])]
      }, strata: population.partOfRow)
  }

  /// What a part of each row's weight is worth in the sum of squares: n / (n − 1) of n rows in its
  /// stratum, or of all clusters; 0 where one row alone tells nothing of a spread.
  private func corrections(_ strata: [Int32]) -> [Double] {
    if let clusters {
      let count = Double(clusters.count)
      return [Double](repeating: count < 2 ? 0 : count / (count - 1), count: strataCount(strata))
    }
    var counts = [Double](repeating: 0, count: strataCount(strata))
    for stratum in strata { counts[Int(stratum)] += 1 }
    return counts.map { $0 < 2 ? 0 : $0 / ($0 - 1) }
  }

  private func strataCount(_ strata: [Int32]) -> Int { Int(strata.max() ?? -1) + 1 }

  /// Values less the mean of their stratum, by weight.
  private func centred(_ values: [Double], _ strata: [Int32]) -> [Double] {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: strataCount(strata))
    var totals = [Double](repeating: 0, count: sums.count)
    for (row, stratum) in strata.enumerated() {
      sums[Int(stratum)].add(weight(of: row) * values[row])
      totals[Int(stratum)] += weight(of: row)
    }
    let means = zip(sums, totals).map { $1 > 0 ? $0.value / $1 : 0 }
    var centred = values
    for (row, stratum) in strata.enumerated() { centred[row] -= means[Int(stratum)] }
    return centred
  }

  /// The standard error of a weighted sum over all rows: Σ over strata of n / (n − 1) · Σ (w · distance
  /// from the stratum's mean)², or of clusters, with their sums of these. O(rows).
  func stratifiedError(ofSum values: [Double], _ strata: [Int32]) -> Double {
    let centred = centred(values, strata)
    let corrections = corrections(strata)
    guard let clusters else {
      var squares = 0.0
      for (row, stratum) in strata.enumerated() {
        let distance = weight(of: row) * centred[row]
        squares += corrections[Int(stratum)] * distance * distance
      }
      return squares.squareRoot()
    }
    var sums = [Double](repeating: 0, count: clusters.count)
    for (row, cluster) in clusters.codes.enumerated() {
      sums[Int(cluster)] += weight(of: row) * centred[row]
    }
    return ((corrections.first ?? 0) * sums.reduce(0) { $0 + $1 * $1 }).squareRoot()
  }

  /// The covariance of the means of calibration's bins. O(rows × bins + units × bins²).
  func stratifiedCovariance(_ models: [CalibrationError], _ strata: [Int32]) -> [[Double]] {
    let bins = CalibrationError.binCount
    let count = models.count * bins
    let strataCount = strataCount(strata)
    var means = [Double](repeating: 0, count: strataCount * count)
    var totals = [Double](repeating: 0, count: strataCount)
    for (row, stratum) in strata.enumerated() {
      totals[Int(stratum)] += weight(of: row)
      for (model, error) in models.enumerated() {
        means[Int(stratum) * count + model * bins + Int(error.bins[row])] += error.residuals[row]
      }
    }
    for place in means.indices where totals[place / count] > 0 {
      means[place] /= totals[place / count]
    }
    let corrections = corrections(strata)
    let (rows, starts) = (clusters ?? Clusters(Array(0..<Int32(rowCount)))).members
    var products = [Double](repeating: 0, count: count * count)
    for unit in 0..<starts.count - 1 {
      var sums = [Double](repeating: 0, count: count)
      var correction = 0.0
      for row in rows[starts[unit]..<starts[unit + 1]].lazy.map({ Int($0) }) {
        let first = Int(strata[row]) * count
        correction = corrections[Int(strata[row])]
        for place in 0..<count { sums[place] -= weight(of: row) * means[first + place] }
        for (model, error) in models.enumerated() {
          sums[model * bins + Int(error.bins[row])] += error.residuals[row]
        }
      }
      for row in 0..<count {
        for column in 0...row {
          products[row * count + column] += correction * sums[row] * sums[column]
        }
      }
    }
    let scale = 1 / (totalWeight * totalWeight)
    return (0..<count).map { row in
      (0..<count).map { scale * products[max(row, $0) * count + min(row, $0)] }
    }
  }
}
