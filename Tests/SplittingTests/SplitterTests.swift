import Splitting
import Statistics
import Tabular
import Testing

@Suite struct SplitterTests {
  private func classes(_ codes: [Int32], _ names: [ExactString]) -> Target {
    .classes(ClassTarget(codes: codes, classes: names))
  }

  private func category(_ name: ColumnName, _ cells: [ExactString?]) -> Column {
    Column(name: name, type: .category, values: .codes(CodedValues(cells)))
  }

  private func number(_ name: ColumnName, _ cells: [Double]) -> Column {
    Column(name: name, type: .number, values: .numbers(cells))
  }

  private func values(_ count: Int) -> Target { .values((0..<count).map(Double.init)) }

  private func split(
    _ method: SplitMethod, of target: Target, share: Double = 0.2, seed: UInt64 = 7
  ) throws(SplitError) -> Split {
    try Splitter(method: method, testShare: share, seed: seed).split(target: target)
  }

  private func isPartition(_ split: Split, of count: Int) -> Bool {
    (split.trainingRows + split.testRows).sorted() == Array(0..<Int32(count))
      && split.trainingRows == split.trainingRows.sorted()
      && split.testRows == split.testRows.sorted()
  }

  // MARK: Holdout

  @Test(arguments: [0.01, 0.2, 0.5, 0.73, 0.99])
  func aRandomHoldoutHasTheNearestCountOfTestRows(share: Double) throws {
    let result = try split(.holdout, of: values(200), share: share)
    #expect(result.testRows.count == Int((200 * share).rounded()))
    #expect(isPartition(result, of: 200))
  }

  @Test func theSameSeedGivesTheSameRowsOnEveryMachine() throws {
    // As another implementation of the generator and of Fisher–Yates, in Python, has them.
    let result = try split(.holdout, of: values(20), share: 0.25, seed: 1)
    #expect(result.testRows == [1, 12, 13, 15, 18])
    #expect(try split(.holdout, of: values(20), share: 0.25, seed: 2).testRows != result.testRows)
  }

  @Test func classesKeepTheirSharesToLessThanOneRow() throws {
    let codes = (0..<1000).map { Int32($0 % 10 < 6 ? 0 : $0 % 10 < 9 ? 1 : 2) }
    let target = classes(codes, ["a", "b", "c"])
    let result = try split(.holdout, of: target, share: 0.213)
    #expect(result.testRows.count == 213)
    let tested = [0, 1, 2].map { code in result.testRows.count { codes[Int($0)] == code } }
    for (tested, expected) in zip(tested, [127.8, 63.9, 21.3]) {
      #expect(abs(Double(tested) - expected) < 1)
    }
  }

  @Test func aClassOfTwoRowsIsOnBothSidesAndOneOfOneRowTrains() throws {
    var codes = [Int32](repeating: 0, count: 97)
    codes += [1, 1, 2]
    let result = try split(.holdout, of: classes(codes, ["often", "twice", "once"]), share: 0.1)
    #expect(result.testRows.count == 10)
    #expect(result.testRows.count { codes[Int($0)] == 1 } == 1)
    #expect(result.trainingRows.contains(99))
  }

  @Test func anyClassSizesGetTheirSharesWithinBounds() throws {
    var random = SeededRandom(seed: 17)
    for trial in 0..<200 {
      let sizes = (0..<(2 + random.uniform(below: 6))).map { _ in 1 + random.uniform(below: 30) }
      let share = 0.02 + 0.96 * random.uniform()
      guard sizes.contains(where: { $0 > 1 }), sizes.reduce(0, +) > 2 else { continue }
      let codes = sizes.indices.flatMap { [Int32](repeating: Int32($0), count: sizes[$0]) }
      let names = sizes.indices.map { ExactString("c\($0)") }
      let result = try split(
        .holdout, of: classes(codes, names), share: share, seed: UInt64(trial))
      #expect(isPartition(result, of: codes.count))
      for (code, size) in sizes.enumerated() {
        let tested = result.testRows.count { codes[Int($0)] == Int32(code) }
        #expect(size > 1 ? (1..<size).contains(tested) : tested == 0)
      }
      // As near to the share as one row a side in each class, and none of a single row, allow.
      let wanted = Int((Double(codes.count) * share).rounded())
      let bounds = sizes.count { $0 > 1 }...sizes.reduce(0) { $0 + $1 - 1 }
      #expect(
        result.testRows.count
          == min(max(min(wanted, codes.count - 2), bounds.lowerBound), bounds.upperBound))
    }
  }

  @Test func theOrderOfClassesDoesNotMatter() throws {
    let codes = (0..<57).map { Int32($0 % 3) }
    let turned = codes.map { 2 - $0 }
    #expect(
      try split(.holdout, of: classes(codes, ["a", "b", "c"])).testRows
        == split(.holdout, of: classes(turned, ["c", "b", "a"])).testRows)
  }

  @Test func everyRowIsAsLikelyToTest() throws {
    var counts = [Int](repeating: 0, count: 20)
    for seed in 0..<2000 {
      for row in try split(.holdout, of: values(20), share: 0.25, seed: UInt64(seed)).testRows {
        counts[Int(row)] += 1
      }
    }
    // Each count is binomial (2000, ¼): mean 500, deviation 19.4; 5 deviations for 20 looks.
    #expect(counts.allSatisfy { abs($0 - 500) < 97 })
  }

  // MARK: Groups

  @Test func noGroupIsOnBothSides() throws {
    let groups = (0..<300).map { ExactString("g\($0 * $0 % 41)") }
    let result = try split(.group(category("customer", groups)), of: values(300))
    let training = Set(result.trainingRows.map { groups[Int($0)] })
    #expect(training.isDisjoint(with: result.testRows.map { groups[Int($0)] }))
    #expect(isPartition(result, of: 300))
    // The largest group has 16 rows; the last one taken misses the share by at most half of one.
    #expect(abs(result.testRows.count - 60) <= 8)
  }

  @Test func theOrderOfRowsDoesNotMatterToGroups() throws {
    let groups = (0..<60).map { Double($0 % 12) }
    let first = try split(.group(number("g", groups)), of: values(60))
    let second = try split(.group(number("g", groups.reversed())), of: values(60))
    #expect(
      Set(first.testRows.map { groups[Int($0)] })
        == Set(second.testRows.map { groups[59 - Int($0)] }))
  }

  @Test(arguments: [0.05, 0.95])
  func twoLargeGroupsAreOneOnEachSide(share: Double) throws {
    let groups = (0..<20).map { ExactString($0 < 12 ? "large" : "small") }
    let result = try split(.group(category("g", groups)), of: values(20), share: share)
    #expect(result.testRows.count == (share < 0.5 ? 8 : 12))
  }

  @Test func groupsThatCannotBeSharedOutAreErrors() {
    #expect(throws: SplitError.missingValue(column: "g", row: 2)) {
      try split(.group(category("g", ["a", "b", nil, nil])), of: values(4))
    }
    #expect(throws: SplitError.oneGroup(column: "g")) {
      try split(.group(category("g", ["a", "a", "a"])), of: values(3))
    }
    let groups = (0..<10).map { ExactString($0 == 4 ? "one" : "nine") }
    #expect(throws: SplitError.tooFewTrainingRows(column: "g", found: 1, needed: 2)) {
      try split(.group(category("g", groups)), of: values(10), share: 0.9)
    }
  }

  // MARK: Time

  @Test func theLastRowsByTimeTest() throws {
    let times = number("day", [5, 1, 4, 2, 3, 9, 8, 7, 6, 10])
    #expect(try split(.time(times), of: values(10), share: 0.3).testRows == [5, 6, 9])
  }

  /// Sorted times, the wanted share, and how many rows test.
  @Test(arguments: [
    ([1, 2, 3, 3, 3, 3, 3, 8, 9, 9], 0.3, 3),
    ([1, 2, 3, 3, 3, 3, 3, 8, 9, 9], 0.4, 3),
    ([1, 2, 3, 3, 3, 3, 3, 8, 9, 9], 0.7, 8),
    // As near to 6 rows are 4 and 8.
    ([1, 2, 3, 3, 3, 3, 8, 8, 9, 9], 0.6, 4),
    ([1, 1, 1, 1, 1, 1, 1, 1, 1, 9], 0.5, 1),
    ([1, 1, 9, 9, 9, 9, 9, 9, 9, 9], 0.1, 8),
  ])
  func rowsOfOneTimeStayTogether(times: [Double], share: Double, tested: Int) throws {
    let result = try split(.time(number("t", times)), of: values(10), share: share)
    #expect(result.testRows == Array(Int32(10 - tested)..<10))
  }

  @Test func timesThatGiveNoOrderAreErrors() {
    #expect(throws: SplitError.oneTime(column: "t")) {
      try split(.time(number("t", [3, 3, 3, 3])), of: values(4))
    }
    #expect(throws: SplitError.missingValue(column: "t", row: 1)) {
      try split(.time(number("t", [1, .nan, 3, 4])), of: values(4))
    }
    #expect(throws: SplitError.notATime(column: "t", type: .category)) {
      try split(.time(category("t", ["a", "b", "c"])), of: values(3))
    }
  }

  // MARK: Column

  @Test func exactlyTheTestValueTests() throws {
    let parts = category("part", ["train", "test", "Test", "test", "valid"])
    #expect(try split(.column(parts, test: "test"), of: values(5)).testRows == [1, 3])
    let flags = number("is_test", [0, 1, 0, 1])
    #expect(try split(.column(flags, test: "1.0"), of: values(4)).testRows == [1, 3])
    let booleans = Column(
      name: "b", type: .boolean,
      values: .codes(CodedValues(codes: [1, 0, 0], levels: ["false", "true"])))
    #expect(try split(.column(booleans, test: "TRUE"), of: values(3)).testRows == [0])
  }

  @Test func partsThatLeaveASideEmptyAreErrors() {
    #expect(throws: SplitError.noTestRows(column: "p", test: "test", found: ["dev", "train"])) {
      try split(.column(category("p", ["train", "dev", "dev"]), test: "test"), of: values(3))
    }
    #expect(throws: SplitError.noTestRows(column: "p", test: "x", found: ["1", "2"])) {
      try split(.column(number("p", [1, 2, 2]), test: "x"), of: values(3))
    }
    #expect(throws: SplitError.tooFewTrainingRows(column: "p", found: 0, needed: 2)) {
      try split(.column(category("p", ["test", "test", "test"]), test: "test"), of: values(3))
    }
    #expect(throws: SplitError.missingValue(column: "p", row: 1)) {
      try split(.column(category("p", ["train", nil, "test"]), test: "test"), of: values(3))
    }
  }

  // MARK: Limits

  @Test(arguments: [0, 1, -0.1, 1.5, Double.infinity])
  func aShareOutsideZeroToOneIsAnError(share: Double) {
    #expect(throws: SplitError.shareOutOfRange(share)) {
      try split(.holdout, of: values(10), share: share)
    }
  }

  @Test func moreRowsThanListsCanHoldAreAnError() throws {
    try Splitter.check(rowCount: 2_147_483_647)
    #expect(throws: SplitError.tooManyRows(found: 2_147_483_648, limit: 2_147_483_647)) {
      try Splitter.check(rowCount: 2_147_483_648)
    }
  }

  @Test func tooFewRowsAreErrors() throws {
    #expect(throws: SplitError.tooFewRows(found: 2, needed: 3)) {
      try split(.holdout, of: values(2))
    }
    #expect(throws: SplitError.noClassWithTwoRows) {
      try split(.holdout, of: classes([0, 1, 2], ["a", "b", "c"]))
    }
    #expect(try split(.holdout, of: values(3), share: 0.9).testRows.count == 1)
  }
}
