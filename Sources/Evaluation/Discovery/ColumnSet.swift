/// Columns whose slices are gone over together.
struct ColumnSet: Sendable, Equatable {
  /// Ascending.
  let columns: [Int]
  /// Of the slice that stands out most, in standard errors.
  let standardised: Double

  init(columns: [Int], standardised: Double = 0) {
    self.columns = columns
    self.standardised = standardised
  }

  /// The sets with one column more all of whose parts are among these: at most so many, those whose
  /// parts stand out most together. In the order of their columns. O(sets × columns), with a sort of
  /// the sets where there are too many.
  ///
  /// `sets` are in the order of their columns, all of one size.
  static func larger(_ sets: [ColumnSet], most: Int) -> [ColumnSet] {
    let ofColumns = Dictionary(uniqueKeysWithValues: sets.map { ($0.columns, $0.standardised) })
    let last = sets.reduce(-1) { max($0, $1.columns.last ?? -1) }
    var larger: [(set: ColumnSet, sum: Double)] = []
    for set in sets {
      let next = (set.columns.last ?? -1) + 1
      for column in next..<max(next, last + 1) {
        let columns = set.columns + [column]
        var sum = 0.0
        let isWhole = columns.indices.allSatisfy { left in
          var part = columns
          part.remove(at: left)
          guard let standardised = ofColumns[part] else { return false }
          sum += standardised
          return true
        }
        if isWhole { larger.append((ColumnSet(columns: columns), sum)) }
      }
    }
    return best(larger.map(\.set), by: larger.map(\.sum), most: most)
  }

  /// At most so many sets, those that stand out most. In the order given.
  static func best(_ sets: [ColumnSet], most: Int) -> [ColumnSet] {
    best(sets, by: sets.map(\.standardised), most: most)
  }

  private static func best(_ sets: [ColumnSet], by value: [Double], most: Int) -> [ColumnSet] {
    guard sets.count > most else { return sets }
    let order = sets.indices.sorted { (-value[$0], $0) < (-value[$1], $1) }
    return order.prefix(most).sorted().map { sets[$0] }
  }
}
