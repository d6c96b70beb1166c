internal import Results
internal import Statistics
package import Tabular

/// Shares of the world of the parts of a column, as a config declares them.
package struct PopulationDeclaration: Sendable {
  package let dimension: SubpopulationDeclaration.Dimension
  package let shares: Shares

  package enum Shares: Sendable, Equatable {
    /// Of the levels by name; the empty name is missing.
    case levels([ExactString: Double])
    /// Of the bins in their order, missing last where it has a share.
    case bins([Double])
  }

  package init(dimension: SubpopulationDeclaration.Dimension, shares: Shares) {
    self.dimension = dimension
    self.shares = shares
  }

  /// The population with the part of each test row. Rows are places in the table. O(rows).
  ///
  /// - Precondition: the table has the column, and every value that a row has is of a part with a
  ///   share above 0.
  package func resolve(
    _ table: Table, trainingRows: [Int32], testRows: [Int32]
  ) -> Population {
    switch (shares, table[dimension.column]?.values) {
    case (.levels(let shares), .codes(let values)?): population(shares, values, testRows)
    case (.bins(let shares), .numbers?):
      population(
        shares,
        SubpopulationParts(dimension, table, training: trainingRows, test: testRows), testRows)
    default: preconditionFailure("shares that do not go with the column")
    }
  }

  /// All levels that are named, in the order of their bytes, also those that no row has.
  private func population(
    _ shares: [ExactString: Double], _ values: CodedValues, _ testRows: [Int32]
  ) -> Population {
    let column = dimension.column.string
    let named = shares.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    let placeOf = Dictionary(
      uniqueKeysWithValues: named.enumerated().map { ($1.key, Int32($0)) })
    // The place after the last level is that of missing.
    let partOfLevel = (values.levels + [""]).map { placeOf[$0] }
    return Population(
      parts: named.map { level, share in
        Population.Part(
          condition: level.string.isEmpty
            ? .missing(column: column) : .level(column: column, level: level.string),
          share: share)
      },
      partOfRow: testRows.map { row in
        let code = Int(values.codes[Int(row)])
        return place(partOfLevel[code < 0 ? values.levels.count : code])
      })
  }

  private func population(
    _ shares: [Double], _ cut: SubpopulationParts, _ testRows: [Int32]
  ) -> Population {
    let missing = Subpopulation.Condition.missing(column: dimension.column.string)
    let conditions = cut.conditions.last == missing ? cut.conditions : cut.conditions + [missing]
    let parts = zip(conditions, shares).filter { $1 > 0 }.map {
      Population.Part(condition: $0, share: $1)
    }
    let placeOf = conditions.map { condition in
      parts.firstIndex { $0.condition == condition }.map { Int32($0) }
    }
    return Population(
      parts: parts, partOfRow: cut.parts(of: testRows).map { place(placeOf[Int($0)]) })
  }

  private func place(_ part: Int32?) -> Int32 {
    guard let part else { preconditionFailure("a test row's part has no share") }
    return part
  }
}
