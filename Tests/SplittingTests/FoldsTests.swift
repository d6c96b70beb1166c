import Splitting
import Tabular
import Testing

@Suite struct FoldsTests {
  private func counts(_ folds: Folds, where isCounted: (Int) -> Bool = { _ in true }) -> [Int] {
    var counts = [Int](repeating: 0, count: folds.count)
    for (row, fold) in folds.assignment.enumerated() where isCounted(row) {
      counts[Int(fold)] += 1
    }
    return counts
  }

  private func spread(_ counts: [Int]) -> Int { (counts.max() ?? 0) - (counts.min() ?? 0) }

  @Test(arguments: [2, 3, 5, 10])
  func foldsAndTheirClassesAreEven(count: Int) {
    let codes = (0..<103).map { Int32($0 % 20 == 0 ? 2 : $0 % 3 == 0 ? 1 : 0) }
    let target = Target.classes(ClassTarget(codes: codes, classes: ["x", "y", "z"]))
    let folds = Folds.stratified(target: target, count: count, seed: 3)
    #expect(folds.count == count)
    #expect(spread(counts(folds)) <= 1)
    for code in 0...2 { #expect(spread(counts(folds) { codes[$0] == Int32(code) }) <= 1) }
  }

  @Test func aRareClassIsSpread() {
    let codes: [Int32] = [1, 1, 1] + [Int32](repeating: 0, count: 47)
    let target = Target.classes(ClassTarget(codes: codes, classes: ["many", "few"]))
    let folds = Folds.stratified(target: target, count: 5, seed: 11)
    #expect(counts(folds) { $0 < 3 }.sorted() == [0, 0, 1, 1, 1])
  }

  @Test func fewerRowsThanFoldsGiveEachFoldARow() {
    let folds = Folds.stratified(target: .values([1, 2, 3]), count: 10, seed: 1)
    #expect(folds.count == 3)
    #expect(counts(folds) == [1, 1, 1])
  }

  @Test func seedsDecide() {
    let target = Target.values([Double](repeating: 0, count: 40))
    let first = Folds.stratified(target: target, count: 5, seed: 1)
    #expect(Folds.stratified(target: target, count: 5, seed: 1).assignment == first.assignment)
    #expect(Folds.stratified(target: target, count: 5, seed: 2).assignment != first.assignment)
  }

  @Test func groupsStayTogetherAndFoldsAreNearlyEven() throws {
    let groups = (0..<240).map { Double($0 * 7 % 31 % 9) }
    let column = Column(name: "g", type: .number, values: .numbers(groups))
    let folds = try Folds.grouped(groups: column, count: 4, seed: 5)
    for group in 0..<9 {
      #expect(counts(folds) { groups[$0] == Double(group) }.count { $0 > 0 } == 1)
    }
    // Largest first: two folds differ by no more than the largest group.
    let largest = (0..<9).map { group in groups.count { $0 == Double(group) } }.max() ?? 0
    #expect(spread(counts(folds)) <= largest)
  }

  @Test func fewGroupsGiveFewFolds() throws {
    func column(_ cells: [ExactString?]) -> Column {
      Column(name: "g", type: .category, values: .codes(CodedValues(cells)))
    }
    #expect(try Folds.grouped(groups: column(["a", "b", "a"]), count: 5, seed: 1).count == 2)
    #expect(throws: SplitError.oneGroup(column: "g")) {
      try Folds.grouped(groups: column(["a", "a"]), count: 5, seed: 1)
    }
    #expect(throws: SplitError.missingValue(column: "g", row: 1)) {
      try Folds.grouped(groups: column(["a", nil, "b"]), count: 5, seed: 1)
    }
  }

  @Test func theMethodDecidesWhetherGroupsStayTogether() throws {
    let groups = (0..<60).map { Double($0 % 6) }
    let column = Column(name: "g", type: .number, values: .numbers(groups))
    let target = Target.values(groups)
    let method = SplitMethod.group(column)
    let split = try Splitter(method: method, testShare: 0.3, seed: 1).split(target: target)
    let folds = try method.folds(for: target, of: split, groups: nil, count: 5, seed: 1)
    #expect(folds.assignment.count == split.trainingRows.count)
    #expect(
      Set(zip(folds.assignment, split.trainingRows).map { [Double($0), groups[Int($1)]] }).count
        == 4)
    #expect(
      try SplitMethod.holdout.folds(for: target, of: split, groups: nil, count: 5, seed: 1).count
        == 5)
  }

  @Test func foldsKeepGroupsTogetherAsTheSplitDid() throws {
    let groups = (0..<60).map { Double($0 / 10) }
    let column = Column(name: "g", type: .number, values: .numbers(groups))
    let target = Target.values(groups)
    func groupsOfFolds(testRows: [Int32]) throws -> [Int] {
      let split = Split(
        trainingRows: (0..<60).filter { !testRows.contains($0) }, testRows: testRows)
      let folds = try SplitMethod.holdout.folds(
        for: target, of: split, groups: column, count: 4, seed: 1)
      return (0..<4).map { fold in
        Set(folds.rows(of: fold).validation.map { groups[Int(split.trainingRows[Int($0)])] }).count
      }
    }
    // Two whole groups test: the other four have a fold each.
    #expect(try groupsOfFolds(testRows: Array(0..<20)) == [1, 1, 1, 1])
    // Rows of every group test: every fold has rows of several.
    let mixed = try groupsOfFolds(testRows: stride(from: 0, to: 60, by: 5).map { $0 })
    #expect(mixed.allSatisfy { $0 > 2 })
  }

  @Test func groupsOnBothSidesAreCounted() {
    let numbers = Column(
      name: "g", type: .number, values: .numbers([1, 2, 2, 3, 1, .nan, 0, -0.0]))
    let split = Split(trainingRows: [0, 1, 3, 6], testRows: [2, 4, 5, 7])
    #expect(split.groupsInBothParts(numbers)?.groups == 3)
    #expect(split.groupsInBothParts(numbers)?.testRows == 3)
    let apart = Split(trainingRows: [0, 1, 2, 4], testRows: [3, 5, 6, 7])
    #expect(apart.groupsInBothParts(numbers) == nil)
  }
}
