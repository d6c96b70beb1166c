internal import LinearAlgebra

extension FoldedDesign {
  /// Means of a fit's standardised design by the rows' weights. O(rows × columns).
  ///
  /// - Precondition: rows have weights.
  func columnMeans(of fit: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: maps[fit].columns.count)
    forEachWeightedDesignPanel(of: fit) { panel, _, weights in
      for column in sums.indices {
        for row in 0..<panel.rows { sums[column] += weights[row] * panel[row, column] }
      }
    }
    let weight = rows.weight(of: fit)
    return sums.map { $0 / weight }
  }

  /// The standardised design of a fit's rows less these means of its columns, each row times the root of
  /// its weight, with the positions of the rows and those roots: squares of what is left are weighted.
  /// Without means the panels are plain, and the roots are nil.
  func forEachDesignPanel<Failure: Error>(
    of fit: Int, columnMeans: [Double]?,
    _ body: (Matrix, ArraySlice<Int32>, [Double]?) throws(Failure) -> Void
  ) throws(Failure) {
    guard let columnMeans else {
      try forEachDesignPanel(of: fit) { (panel, positions) throws(Failure) in
        try body(panel, positions, nil)
      }
      return
    }
    try forEachWeightedDesignPanel(of: fit) { (panel, positions, weights) throws(Failure) in
      var scaled = panel
      let roots = weights.map { $0.squareRoot() }
      for column in 0..<scaled.columns {
        for row in 0..<scaled.rows {
          scaled[row, column] = (panel[row, column] - columnMeans[column]) * roots[row]
        }
      }
      try body(scaled, positions, roots)
    }
  }

  private func forEachWeightedDesignPanel<Failure: Error>(
    of fit: Int, _ body: (Matrix, ArraySlice<Int32>, [Double]) throws(Failure) -> Void
  ) throws(Failure) {
    guard let weights = rows.weights else { preconditionFailure("rows count alike") }
    try forEachDesignPanel(of: fit) { (panel, positions) throws(Failure) in
      // Places are those of the positions.
      try body(panel, positions, Array(weights[positions.startIndex..<positions.endIndex]))
    }
  }
}
