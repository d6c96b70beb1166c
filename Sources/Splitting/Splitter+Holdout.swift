internal import Statistics

extension Splitter {
  /// Draws rows by chance. For classes, each gets its share of the test rows; which rows those are
  /// does not depend on the order of the classes.
  func holdout(_ target: Target, testCount: Int) throws(SplitError) -> [Bool] {
    var order = Array(0..<Int32(target.count))
    var random = SeededRandom(seed: seed, stream: Self.stream)
    random.shuffle(&order)

    var isTest = [Bool](repeating: false, count: order.count)
    switch target {
    case .values:
      for row in order.prefix(testCount) { isTest[Int(row)] = true }
    case .classes(let classTarget):
      var remaining = try Self.testRowsByClass(classTarget, testCount: testCount)
      for row in order {
        let code = Int(classTarget.codes[Int(row)])
        if remaining[code] > 0 {
          remaining[code] -= 1
          isTest[Int(row)] = true
        }
      }
    }
    return isTest
  }

  /// Shares test rows among the classes in proportion to their sizes, by largest remainder.
  ///
  /// A class of two rows or more keeps at least one on each side, a class of one row trains. Where
  /// these bounds leave no other way, the sum differs from `testCount`. Equal remainders are
  /// settled by the classes' names. O(classes²) at worst.
  private static func testRowsByClass(
    _ target: ClassTarget, testCount: Int
  ) throws(SplitError) -> [Int] {
    let counts = target.counts
    let least = counts.map { $0 >= 2 ? 1 : 0 }
    let most = counts.map { $0 >= 2 ? $0 - 1 : 0 }
    let largestSum = most.reduce(0, +)
    guard largestSum > 0 else { throw .noClassWithTwoRows }
    let wanted = min(max(testCount, least.reduce(0, +)), largestSum)

    let quotas = counts.map { Double($0) * Double(testCount) / Double(target.codes.count) }
    var shares = counts.indices.map { min(max(Int(quotas[$0]), least[$0]), most[$0]) }
    let byName = target.classes.indices.sorted { target.classes[$0] < target.classes[$1] }

    var sum = shares.reduce(0, +)
    while sum < wanted {
      let open = byName.filter { shares[$0] < most[$0] }
      let neediest = open.max { quotas[$0] - Double(shares[$0]) < quotas[$1] - Double(shares[$1]) }
      guard let neediest else { break }
      shares[neediest] += 1
      sum += 1
    }
    while sum > wanted {
      let open = byName.filter { shares[$0] > least[$0] }
      let richest = open.min { quotas[$0] - Double(shares[$0]) < quotas[$1] - Double(shares[$1]) }
      guard let richest else { break }
      shares[richest] -= 1
      sum -= 1
    }
    return shares
  }
}
