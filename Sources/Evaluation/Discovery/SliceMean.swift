internal import Results
internal import Statistics

/// The mean of a loss over the rows of a slice, with its standard error: weighted where rows have
/// weights, and by cluster where rows of one cluster are alike.
struct SliceMean: Sendable {
  let rows: Int
  let mean: Double
  let standardError: Double
  let degreesOfFreedom: Double

  /// Fewer rows or clusters tell nothing.
  static let fewestRows = 30
  static let fewestClusters = 10

  /// Nil for too few rows or clusters, or without any weight. A cluster is a number from 0.
  ///
  /// The variance is that of a ratio of sums over clusters, G/(G − 1) · Σ (Σ w (x − mean))² / (Σ w)²
  /// (Cochran 1977); with every row a cluster of weight 1 it is that of a plain mean. O(rows).
  init?(_ values: [Double], of rows: [Int32], weights: [Double]?, clusters: [Int]?) {
    guard rows.count >= Self.fewestRows else { return nil }
    func weight(_ row: Int) -> Double { weights.map { $0[row] } ?? 1 }
    var weighted = CompensatedSum()
    var total = CompensatedSum()
    for row in rows.lazy.map({ Int($0) }) {
      weighted.add(weight(row) * values[row])
      total.add(weight(row))
    }
    guard total.value > 0 else { return nil }
    let mean = weighted.value / total.value
    var deviations: [Double]
    if let clusters {
      // Clusters in the order of their first rows, so that the sum does not depend on hashes.
      var places: [Int: Int] = [:]
      deviations = []
      for row in rows.lazy.map({ Int($0) }) {
        let place = places[clusters[row]] ?? deviations.count
        if place == deviations.count {
          places[clusters[row]] = place
          deviations.append(0)
        }
        deviations[place] += weight(row) * (values[row] - mean)
      }
      guard deviations.count >= Self.fewestClusters else { return nil }
    } else {
      deviations = rows.map { weight(Int($0)) * (values[Int($0)] - mean) }
    }
    let units = Double(deviations.count)
    let squares = CompensatedSum.of(deviations.map { $0 * $0 })
    self.rows = rows.count
    self.mean = mean
    standardError = (units / (units - 1) * squares).squareRoot() / total.value
    degreesOfFreedom = units - 1
    guard standardError > 0, standardError.isFinite else { return nil }
  }

  /// Student's t.
  func inference(method: IntervalMethod) -> Inference {
    .symmetric(
      estimate: -mean, standardError: standardError, degreesOfFreedom: degreesOfFreedom,
      method: method)
  }
}
