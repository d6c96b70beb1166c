import Testing

@testable import Evaluation

@Suite struct SearchHalvesTests {
  private let plain = (0..<1001).map { UInt64($0) }

  @Test func everyRowIsInOneHalf() {
    let halves = SearchHalves(identities: plain, most: 2000, seed: 4)
    #expect((halves.halves[0] + halves.halves[1]).sorted() == Array(0..<1001))
    #expect(abs(halves.halves[0].count - halves.halves[1].count) == 1)
    #expect(halves.searched == halves.halves)
    #expect(SearchHalves(identities: plain, most: 2000, seed: 5).halves != halves.halves)
  }

  @Test func rowsOfOneIdentityStayTogether() {
    let clusters = (0..<900).map { UInt64($0 * 31 % 70) }
    let halves = SearchHalves(identities: clusters, most: 2000, seed: 1).halves
    let sides = halves.map { Set($0.map { clusters[Int($0)] }) }
    #expect(sides[0].isDisjoint(with: sides[1]))
    #expect(halves[0].count + halves[1].count == 900)
    // Clusters of about 13 rows each.
    #expect(abs(halves[0].count - halves[1].count) <= 14)
  }

  @Test func theOrderOfRowsDoesNotMatter() {
    let order = (0..<1001).map { $0 * 10 % 1001 }
    func known(_ halves: [[Int32]], by identities: [UInt64]) -> [Set<UInt64>] {
      halves.map { Set($0.map { identities[Int($0)] }) }
    }
    let halves = SearchHalves(identities: plain, most: 300, seed: 4)
    let other = order.map { plain[$0] }
    let shuffled = SearchHalves(identities: other, most: 300, seed: 4)
    #expect(known(halves.halves, by: plain) == known(shuffled.halves, by: other))
    #expect(known(halves.searched, by: plain) == known(shuffled.searched, by: other))
  }

  @Test func noMoreRowsThanEnoughAreSearched() {
    let halves = SearchHalves(identities: plain, most: 300, seed: 4)
    for (half, searched) in zip(halves.halves, halves.searched) {
      #expect(searched.count == 300)
      #expect(Set(searched).isSubset(of: half))
    }
  }

  /// One large cluster has no half, and nothing is searched.
  @Test func oneClusterIsNotCut() {
    let halves = SearchHalves(identities: plain.map { _ in 7 }, most: 300, seed: 4).halves
    #expect(halves.map(\.count).sorted() == [0, 1001])
  }
}
