import Testing

@testable import Evaluation

@Suite struct SearchHalvesTests {
  @Test func everyRowIsInOneHalf() {
    let halves = SearchHalves(rowCount: 1001, clusters: nil, seed: 4).halves
    #expect((halves[0] + halves[1]).sorted() == Array(0..<1001))
    #expect(abs(halves[0].count - halves[1].count) == 1)
    #expect(SearchHalves(rowCount: 1001, clusters: nil, seed: 5).halves != halves)
  }

  @Test func clustersStayTogether() {
    let clusters = (0..<900).map { $0 * 31 % 70 }
    let halves = SearchHalves(rowCount: 900, clusters: clusters, seed: 1).halves
    let sides = halves.map { Set($0.map { clusters[Int($0)] }) }
    #expect(sides[0].isDisjoint(with: sides[1]))
    #expect(halves[0].count + halves[1].count == 900)
    // Clusters of about 13 rows each.
    #expect(abs(halves[0].count - halves[1].count) <= 14)
  }
}
