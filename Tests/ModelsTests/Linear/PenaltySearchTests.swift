import Testing

@testable import Models

@Suite struct PenaltySearchTests {
  /// The penalties that are tried, in turn, where these are their losses.
  private func tried(_ losses: [Double], start: Int) -> (order: [[Int]], best: Int) {
    var search = PenaltySearch(count: losses.count, start: start)
    var order: [[Int]] = []
    while let next = search.next {
      order.append(next)
      search.take(next.map { losses[$0] }, of: next)
    }
    for (index, loss) in search.losses.enumerated() {
      #expect(loss == (order.joined().contains(index) ? losses[index] : nil))
    }
    return (order, search.best)
  }

  @Test func findsTheValley() {
    let (order, best) = tried([9, 8, 7, 4, 3, 2, 3, 4, 5, 6], start: 5)
    #expect(order == [[5, 6], [7], [4, 3]])
    #expect(best == 5)
  }

  @Test func followsAFallingLossToEitherEnd() {
    #expect(tried([9, 8, 7, 6, 5, 4], start: 2).best == 5)
    let (order, best) = tried([1, 2, 3, 4, 5, 6], start: 3)
    #expect(order == [[3, 4], [5], [2, 1], [0]])
    #expect(best == 0)
  }

  /// One worse penalty is no reason to stop: the valley may lie behind it.
  @Test func looksBehindOneHill() {
    #expect(tried([9, 8, 5, 6, 2, 7, 8, 9], start: 2).best == 4)
    #expect(tried([9, 1, 5, 4, 6, 7], start: 3).best == 1)
  }

  @Test func takesTheStrongestOfEqualOnes() {
    #expect(tried([2, 2, 2, 2, 2, 2, 2], start: 3).best == 0)
  }

  @Test func onePenaltyIsTriedAlone() {
    let (order, best) = tried([3], start: 0)
    #expect(order == [[0]])
    #expect(best == 0)
  }
}
