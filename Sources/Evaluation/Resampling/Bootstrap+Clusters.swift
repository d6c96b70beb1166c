internal import Statistics

extension Bootstrap {
  /// The median error of each model in each draw of clusters with replacement, all their rows coming
  /// with them: `result[m][d]`. O(draws × rows × models).
  ///
  /// How many rows a draw has, and where its middle is, is then a matter of chance beyond any bound
  /// on places: all rows are gone over in the order of their errors, for sixteen draws at once.
  func medians(_ errors: [[Double]], of clusters: Clusters) -> [[Double]] {
    let starts = clusters.members.starts
    let sizes = zip(starts, starts.dropFirst()).map { UInt32($1 - $0) }
    let orders = errors.map { DenseRanks($0).order }
    let codes = orders.map { order in order.map { clusters.codes[Int($0)] } }
    let trials = [Int](repeating: clusters.count, count: DrawnRows.lanes)
    return batches(errors.count, drawnRows: clusters.count) { drawn, randoms, output in
      drawn.draw(trials: trials, using: &randoms)
      let view = drawn.view
      var rows = SIMD16<UInt32>(repeating: 0)
      for cluster in sizes.indices {
        rows &+= SIMD16<UInt32>(truncatingIfNeeded: view[Int32(cluster)]) &* sizes[cluster]
      }
      for model in errors.indices {
        let (lower, upper) = middle(codes[model], rows, view)
        for lane in 0..<DrawnRows.lanes {
          let first = errors[model][Int(orders[model][Int(lower[lane])])]
          let second = errors[model][Int(orders[model][Int(upper[lane])])]
          output[model * DrawnRows.lanes + lane] = 0.5 * (first + second)
        }
      }
    }
  }

  /// The places of the two rows in the middle of so many, in the order of errors that the clusters
  /// are given in.
  private func middle(_ codes: [Int32], _ rows: SIMD16<UInt32>, _ counts: DrawnRows.View) -> (
    lower: SIMD16<UInt32>, upper: SIMD16<UInt32>
  ) {
    let one = SIMD16<UInt32>(repeating: 1)
    var counted = SIMD16<UInt32>(repeating: 0)
    var lower = counted
    var upper = counted
    for start in stride(from: 0, to: codes.count, by: 256) {
      for place in start..<min(start + 256, codes.count) {
        let count = SIMD16<UInt32>(truncatingIfNeeded: counts[codes[place]])
        counted &+= count &+ count
        // A place is passed by as long as fewer than half of the rows have come.
        lower &+= one.replacing(with: 0, where: counted .>= rows)
        upper &+= one.replacing(with: 0, where: counted .> rows)
      }
      if all(counted .> rows) { break }
    }
    return (lower, upper)
  }
}
