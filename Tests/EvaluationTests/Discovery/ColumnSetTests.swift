import Testing

@testable import Evaluation

@Suite struct ColumnSetTests {
  private func singles(_ values: [Double]) -> [ColumnSet] {
    values.enumerated().map { ColumnSet(columns: [$0], standardised: $1) }
  }

  @Test func allSetsWhereThereIsRoom() {
    let pairs = ColumnSet.larger(singles([1, 2, 3, 4]), most: 6)
    #expect(pairs.map(\.columns) == [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]])
    let triples = ColumnSet.larger(pairs, most: 6)
    #expect(triples.map(\.columns) == [[0, 1, 2], [0, 1, 3], [0, 2, 3], [1, 2, 3]])
  }

  @Test func ofTooManyThoseThatStandOut() {
    let pairs = ColumnSet.larger(singles([1, 5, 3, 4]), most: 2)
    // 5 + 4 and 5 + 3, in the order of the columns.
    #expect(pairs.map(\.columns) == [[1, 2], [1, 3]])
    // Columns 2 and 3 together were not looked at.
    #expect(ColumnSet.larger(pairs, most: 2).isEmpty)
    #expect(ColumnSet.best(singles([1, 5, 3, 4]), most: 2).map(\.columns) == [[1], [3]])
  }
}
