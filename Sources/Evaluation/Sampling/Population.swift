package import Results

/// The world that test rows stand for, by parts of a column: how large each part is there, and which
/// part each test row is of.
package struct Population: Sendable {
  package let parts: [Part]
  /// Of each test row, an index into `parts`.
  package let partOfRow: [Int32]

  package struct Part: Sendable, Equatable {
    package let condition: Subpopulation.Condition
    /// In the world; all add up to 1.
    package let share: Double

    package init(condition: Subpopulation.Condition, share: Double) {
      self.condition = condition
      self.share = share
    }
  }

  /// Shares are divided by their sum, which rounding keeps from 1.
  ///
  /// - Precondition: every part has a share above 0; every row's part is among them.
  package init(parts: [Part], partOfRow: [Int32]) {
    precondition(parts.allSatisfy { $0.share > 0 }, "a part of no size")
    precondition(partOfRow.allSatisfy { parts.indices.contains(Int($0)) }, "a row of no part")
    let total = parts.reduce(0) { $0 + $1.share }
    self.parts = parts.map { Part(condition: $0.condition, share: $0.share / total) }
    self.partOfRow = partOfRow
  }

  /// Test rows of each part.
  var rows: [Int] {
    var rows = [Int](repeating: 0, count: parts.count)
    for part in partOfRow { rows[Int(part)] += 1 }
    return rows
  }

  /// A part with fewer rows shows no spread.
  static let fewestRows = 2

  /// Places of the parts that too few test rows stand for.
  var lacking: [Int] {
    let rows = rows
    return parts.indices.filter { rows[$0] < Population.fewestRows }
  }
}
