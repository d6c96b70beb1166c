internal import Models
package import Tabular

extension SubpopulationDeclaration {
  /// What was declared by hand and holds no test row: given bins, also in a cross, and expressions.
  /// O(test rows × (bins + tests)).
  ///
  /// - Precondition: as of `resolve`.
  package func empty(_ table: Table, testRows: [Int32]) -> [EmptySubpopulation] {
    switch self {
    case .cut(let dimensions):
      return dimensions.enumerated().flatMap { place, dimension in
        SubpopulationDeclaration.emptyBins(dimension, at: place, table, testRows)
      }
    case .named(let name, let expression):
      guard expression.positions(among: testRows, of: table).isEmpty else { return [] }
      var never: [EmptySubpopulation.Test] = []
      expression.forEachTest { column, test in
        guard let values = table[column]?.values,
          RuleExpression.test(column, test).positions(among: testRows, of: table).isEmpty
        else { return }
        never.append(
          .init(
            column: column, test: test,
            present: .init(values, of: table[column]?.type ?? .number, in: testRows)))
      }
      return [.expression(name: name, never: never)]
    }
  }

  private static func emptyBins(
    _ dimension: Dimension, at place: Int, _ table: Table, _ testRows: [Int32]
  ) -> [EmptySubpopulation] {
    guard case .bins(let cuts) = dimension.binning,
      case .numbers(let numbers)? = table[dimension.column]?.values
    else { return [] }
    let present = testRows.lazy.map { numbers[Int($0)] }.filter { !$0.isNaN }
    return (0...cuts.count).compactMap { bin in
      let lower = bin == 0 ? nil : cuts[bin - 1]
      let upper = bin == cuts.count ? nil : cuts[bin]
      var below: Double?
      var above: Double?
      for value in present {
        if let lower, value < lower {
          below = max(value, below ?? value)
        } else if let upper, value >= upper {
          above = min(value, above ?? value)
        } else {
          return nil
        }
      }
      return .bin(
        dimension: place, column: dimension.column, lower: lower, upper: upper, below: below,
        above: above)
    }
  }
}

extension EmptySubpopulation.Present {
  fileprivate init(_ values: ColumnValues, of type: ColumnType, in rows: [Int32]) {
    switch values {
    case .numbers(let numbers):
      let present = rows.lazy.map { numbers[Int($0)] }.filter { !$0.isNaN }
      if let least = present.min(), let largest = present.max() {
        self = .numbers(type, from: least, to: largest)
      } else {
        self = .nothing
      }
    case .codes(let coded):
      let codes = Set(rows.lazy.map { coded.codes[Int($0)] }.filter { $0 >= 0 })
      self = codes.isEmpty ? .nothing : .levels(codes.sorted().map { coded.levels[Int($0)] })
    }
  }
}
