package import Models
internal import Results
internal import Splitting
internal import Statistics
package import Tabular

/// Subpopulations that a config declares: the levels or bins of one column, the cross of several,
/// or the rows where a named expression holds.
package enum SubpopulationDeclaration: Sendable {
  /// At least one dimension.
  case cut([Dimension])
  case named(String, RuleExpression)

  package struct Dimension: Sendable {
    package let column: ColumnName
    package let binning: Binning
    /// Levels with fewer training rows are pooled.
    package let minimumRows: Int

    package init(column: ColumnName, binning: Binning = .automatic, minimumRows: Int = 0) {
      self.column = column
      self.binning = binning
      self.minimumRows = minimumRows
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

  /// Finds the subpopulations and their test rows.
  ///
  /// Of one column: every level that a training or a test row has, or every bin, and missing where
  /// it occurs. Of several: the combinations that occur. In the order of the levels' bytes or of
  /// the bins, pooled levels and missing last. Those without test rows are listed too. O(rows ×
  /// dimensions), but for a sort of the combinations, and of the training values where quantiles are
  /// asked for. Of an expression: the rows where it holds, O(test rows × tests).
  ///
  /// Rows are places in the table; those of the result are positions among the test rows.
  ///
  /// - Precondition: the table has every column, of a type that goes with the expression; a quantile
  ///   binning has at least two parts.
  package func resolve(
    _ table: Table, trainingRows: [Int32], testRows: [Int32]
  ) -> [SubpopulationRows] {
    switch self {
    case .cut(let dimensions):
      SubpopulationDeclaration.cut(
        table, by: dimensions, trainingRows: trainingRows, testRows: testRows)
    case .named(let name, let expression):
      [
        SubpopulationRows(
          subpopulation: .init(
            conditions: [.expression(name: name, text: expression.description)]),
          rows: expression.positions(among: testRows, of: table))
      ]
    }
  }

  private static func cut(
    _ table: Table, by dimensions: [Dimension], trainingRows: [Int32], testRows: [Int32]
  ) -> [SubpopulationRows] {
    precondition(!dimensions.isEmpty, "a subpopulation is of some column")
    let parts = dimensions.map {
      SubpopulationParts($0, table, training: trainingRows, test: testRows)
    }
    if parts.count == 1 {
      // All parts of a column are listed, also bins that no row is in.
      var rows = [[Int32]](repeating: [], count: parts[0].conditions.count)
      for (row, part) in parts[0].parts(of: testRows).enumerated() {
        rows[Int(part)].append(Int32(row))
      }
      return zip(parts[0].conditions, rows).map {
        SubpopulationRows(subpopulation: .init(conditions: [$0]), rows: $1)
      }
    }
    let test = combinations(of: testRows, parts)
    let listed = distinct(combinations(of: trainingRows, parts) + test)
    let placeOf = Dictionary(uniqueKeysWithValues: listed.enumerated().map { ($1, $0) })
    var rows = [[Int32]](repeating: [], count: listed.count)
    for (row, combination) in test.enumerated() {
      if let place = placeOf[combination] { rows[place].append(Int32(row)) }
    }
    return zip(listed, rows).map { combination, rows in
      SubpopulationRows(
        subpopulation: .init(conditions: conditions(of: combination, parts)), rows: rows)
    }
  }

  /// Parts of several columns as the digits of one number, the first column's first.
  private static func combinations(of rows: [Int32], _ parts: [SubpopulationParts]) -> [UInt64] {
    var combinations = [UInt64](repeating: 0, count: rows.count)
    for parts in parts {
      let base = UInt64(parts.conditions.count)
      for (row, part) in parts.parts(of: rows).enumerated() {
        combinations[row] = combinations[row] * base + UInt64(part)
      }
    }
    return combinations
  }

  /// In ascending order.
  private static func distinct(_ combinations: [UInt64]) -> [UInt64] {
    var sorted = combinations
    let bits = UInt64.bitWidth - (combinations.max() ?? 0).leadingZeroBitCount
    RadixOrder.sort(&sorted, byBits: 0..<bits)
    var distinct: [UInt64] = []
    for combination in sorted where combination != distinct.last { distinct.append(combination) }
    return distinct
  }

  private static func conditions(
    of combination: UInt64, _ parts: [SubpopulationParts]
  ) -> [Subpopulation.Condition] {
    var rest = combination
    return parts.reversed().map { parts in
      let base = UInt64(parts.conditions.count)
      defer { rest /= base }
      return parts.conditions[Int(rest % base)]
    }.reversed()
  }
}

extension RuleExpression {
  /// Positions among these rows of those where it holds, ascending.
  ///
  /// - Precondition: the expression has no problems in the table.
  func positions(among rows: [Int32], of table: Table) -> [Int32] {
    let holds: [Bool]
    do {
      holds = try evaluate(on: Features(table, rows: rows))
    } catch {
      preconditionFailure("an expression that does not go with the table: \(error)")
    }
    return holds.indices.lazy.filter { holds[$0] }.map { Int32($0) }
  }
}
