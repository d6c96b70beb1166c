extension SamplingUnits {
  /// Of the bins' means, of all models on the same rows. O(rows × models²), of clusters
  /// O(rows + clusters × bins²).
  func covariance(_ models: [CalibrationError]) -> [[Double]] {
    if let strata { return stratifiedCovariance(models, strata) }
    let count = models.count * CalibrationError.binCount
    let products =
      clusters.map { clusterProducts(models, $0) } ?? rowProducts(models)
    let units = clusters?.count ?? rowCount
    // The variance of a mean, with the factor G / (G − 1).
    let scale = Double(units) / (Double(max(1, units - 1)) * totalWeight * totalWeight)
    return (0..<count).map { row in
      (0..<count).map { scale * products[max(row, $0) * count + min(row, $0)] }
    }
  }

  /// Sums over rows of the products of what two bins' sums have of a row beside their means; the lower
  /// triangle, by rows.
  private func rowProducts(_ models: [CalibrationError]) -> [Double] {
    let bins = CalibrationError.binCount
    let means = models.flatMap(\.means)
    var products = [Double](repeating: 0, count: means.count * means.count)
    for (first, model) in models.enumerated() {
      for (second, other) in models[...first].enumerated() {
        for row in model.bins.indices {
          let place = (first * bins + Int(model.bins[row])) * means.count
          products[place + second * bins + Int(other.bins[row])] +=
            model.residuals[row] * other.residuals[row]
        }
      }
    }
    // Σ (r − w m)(r' − w m') with r a row's weighted residual where it is in the bin, else 0.
    var crossed = means.map { Double(rowCount) * $0 }
    var squares = Double(rowCount)
    if let weights {
      crossed = [Double](repeating: 0, count: means.count)
      for (first, model) in models.enumerated() {
        for row in weights.indices {
          crossed[first * bins + Int(model.bins[row])] += weights[row] * model.residuals[row]
        }
      }
      squares = weights.reduce(0) { $0 + $1 * $1 }
    }
    for row in means.indices {
      for column in 0...row {
        products[row * means.count + column] +=
          squares * means[row] * means[column] - crossed[row] * means[column]
          - means[row] * crossed[column]
      }
    }
    return products
  }

  /// The same, of sums over the rows of each cluster.
  private func clusterProducts(_ models: [CalibrationError], _ clusters: Clusters) -> [Double] {
    let bins = CalibrationError.binCount
    let means = models.flatMap(\.means)
    var products = [Double](repeating: 0, count: means.count * means.count)
    let (rows, starts) = clusters.members
    for cluster in 0..<clusters.count {
      let members = rows[starts[cluster]..<starts[cluster + 1]]
      // A cluster's sums beside what as much weight of the mean has.
      let weight =
        weights.map { weights in members.reduce(0) { $0 + weights[Int($1)] } }
        ?? Double(members.count)
      var sums = means.map { -weight * $0 }
      for row in members {
        for (model, error) in models.enumerated() {
          sums[model * bins + Int(error.bins[Int(row)])] += error.residuals[Int(row)]
        }
      }
      for row in means.indices {
        for column in 0...row {
          products[row * means.count + column] += sums[row] * sums[column]
        }
      }
    }
    return products
  }
}
