internal import Results
package import Tabular

/// Subpopulations that a config declares: the levels or bins of one column, or the cross of
/// several.
package struct SubpopulationDeclaration: Sendable {
  package let dimensions: [Dimension]

  package struct Dimension: Sendable {
    package let column: ColumnName
    package let binning: Binning

    package init(column: ColumnName, binning: Binning = .automatic) {
      self.column = column
      self.binning = binning
    }
  }

  /// How a column of numbers is cut; a column of levels has its levels whatever is said here.
  package enum Binning: Sendable, Equatable {
    /// Quartiles.
    case automatic
    /// So many parts of about equal size on the training rows.
    case quantiles(Int)
    /// At these points, ascending: … < c₁ ≤ … < c₂ ≤ …
    case bins([Double])
  }

  /// - Precondition: at least one dimension; a quantile binning of at least two parts.
  package init(dimensions: [Dimension]) {
    precondition(!dimensions.isEmpty, "a subpopulation is of some column")
    self.dimensions = dimensions
  }

  /// Finds the subpopulations and their test rows.
  ///
  /// Of one column: every level that a training or a test row has, or every bin, and missing where
  /// it occurs. Of several: the combinations that occur. In the order of the levels' bytes or of
  /// the bins, missing last. Those without test rows are listed too. O(rows × dimensions).
  ///
  /// - Precondition: both tables have every column.
  package func resolve(training: Table, test: Table) -> [SubpopulationRows] {
    let parts = dimensions.map { SubpopulationParts($0, training: training, test: test) }
    if parts.count == 1 {
      var rows = [[Int]](repeating: [], count: parts[0].conditions.count)
      for (row, part) in parts[0].test.enumerated() { rows[part].append(row) }
      return zip(parts[0].conditions, rows).map {
        SubpopulationRows(subpopulation: .init(conditions: [$0]), rows: $1)
      }
    }
    var rows: [[Int]: [Int]] = [:]
    for row in 0..<training.rowCount { rows[parts.map { $0.training[row] }] = [] }
    for row in 0..<test.rowCount { rows[parts.map { $0.test[row] }, default: []].append(row) }
    let combinations = rows.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return combinations.map { combination, rows in
      let conditions = zip(parts, combination).map { $0.conditions[$1] }
      return SubpopulationRows(subpopulation: .init(conditions: conditions), rows: rows)
    }
  }
}
