import Models
import Results
import Splitting
import Statistics
import Tabular
import Testing

@Suite struct TreeLearnerTests {
  private let folds = Folds.alternating(40, count: 4)

  private func number(_ name: ColumnName, _ values: [Double]) -> Column {
    Column(name: name, type: .number, values: .numbers(values))
  }

  private func rows(_ columns: [Column], _ codes: [Int32]) -> TrainingRows {
    trainingRows(
      Table(columns: columns, rowCount: codes.count),
      .classes(ClassTarget(codes: codes, classes: ["no", "yes"])))
  }

  private func rows(_ columns: [Column], values: [Double]) -> TrainingRows {
    trainingRows(Table(columns: columns, rowCount: values.count), .values(values))
  }

  private func settings(
    depth: Int = 6, leaf: Int = 1, _ pruning: TreeSettings.Pruning = .configured(0)
  ) -> TreeSettings {
    TreeSettings(
      encoder: EncoderSettings(maximumLevels: 2, minimumLevelRows: 4), maximumDepth: depth,
      minimumLeafRows: leaf, pruning: pruning)
  }

  private func train(_ rows: TrainingRows, _ settings: TreeSettings) throws -> TreeDescription {
    try description(TreeLearner(settings: settings).train(rows, folds: folds))
  }

  private func description(_ trained: TrainedModel) throws -> TreeDescription {
    guard case .tree(let description) = trained.model.description else { throw NotATree() }
    return description
  }

  private struct NotATree: Error {}

  private var noisy: TrainingRows {
    var random = SeededRandom(seed: 11)
    let x = (0..<40).map { _ in random.uniform() }
    let y = (0..<40).map { _ in random.uniform() }
    return rows(
      [number("x", x), number("y", y)],
      (0..<40).map { x[$0] + y[$0] + random.uniform() > 1.5 ? 1 : 0 })
  }

  /// Left alone, the tree of these rows is deeper than that.
  @Test(arguments: 0...3) func depthIsKept(depth: Int) throws {
    #expect(try train(noisy, settings(depth: depth)).nodes.map(\.depth).max() == depth)
  }

  @Test(arguments: [1, 5, 12, 20, 21]) func leavesHaveTheirRows(leaf: Int) throws {
    let nodes = try train(noisy, settings(leaf: leaf)).nodes
    #expect(nodes.allSatisfy { $0.trainingRows >= leaf })
    #expect((nodes.count == 1) == (leaf > 20))
  }

  @Test func parentsStandBeforeChildrenAndRowsAddUp() throws {
    let nodes = try train(noisy, settings()).nodes
    for (index, node) in nodes.enumerated() {
      guard let split = node.split else { continue }
      #expect(split.yes > index && split.no > index)
      #expect(nodes[split.yes].trainingRows + nodes[split.no].trainingRows == node.trainingRows)
      #expect(nodes[split.yes].depth == node.depth + 1)
    }
  }

  @Test func leavesPredictSmoothedShares() throws {
    let trained = try TreeLearner(settings: settings(leaf: 10)).train(
      rows([number("x", (0..<40).map(Double.init))], (0..<40).map { $0 < 10 ? 1 : 0 }),
      folds: folds)
    let predictions = try trained.model.predict(
      Features(Table(columns: [number("x", [9.5, 9.6, .nan])], rowCount: 3)))
    // (10 + 1) / (10 + 2) and (0 + 1) / (30 + 2); a missing value is the median, 19.5.
    #expect(
      predictions
        == .probabilities(
          ClassProbabilities(
            columns: [[1.0 / 12, 31.0 / 32, 31.0 / 32], [11.0 / 12, 1.0 / 32, 1.0 / 32]])))
    #expect(trained.model.parameterCount == 3)
  }

  @Test func everyKindOfTestIsFound() throws {
    let levels: [ExactString] = ["a", "a", "b", "b", "c"]
    let category = Column(
      name: "c", type: .category,
      values: .codes(CodedValues((0..<40).map { $0 % 8 == 7 ? nil : levels[$0 % 5] })))
    let x = number("x", (0..<40).map { $0 % 3 == 0 ? .nan : 1 })
    func firstTest(_ codes: [Int32]) throws -> TreeDescription.Test? {
      try train(rows([x, category], codes), settings(depth: 1)).nodes[0].split?.test
    }
    #expect(try firstTest((0..<40).map { $0 % 3 == 0 ? 1 : 0 }) == .missing)
    #expect(
      try firstTest((0..<40).map { $0 % 8 != 7 && $0 % 5 < 2 ? 1 : 0 }) == .level("a"))
    #expect(try firstTest((0..<40).map { $0 % 8 != 7 && $0 % 5 == 4 ? 1 : 0 }) == .rareLevel)
    let number = rows(
      [self.number("x", (0..<40).map(Double.init))], (0..<40).map { $0 > 7 ? 1 : 0 })
    #expect(
      try train(number, settings()).nodes[0].split?.test == .atMost(7.5, median: 19.5))
  }

  @Test func testsHoldWhereTheySay() throws {
    let category = Column(
      name: "c", type: .category, values: .codes(CodedValues((0..<40).map { $0 < 10 ? "a" : "b" })))
    let nodes = try train(
      rows([category], values: (0..<40).map { $0 < 10 ? 5 : 1 }), settings()
    ).nodes
    let split = try #require(nodes[0].split)
    #expect(split.test == .level("a"))
    #expect(nodes[split.yes].output == .value(5))
    #expect(nodes[split.no].output == .value(1))
  }

  @Test func equallyGoodSplitsAreTakenInOrder() throws {
    let values = (0..<40).map(Double.init)
    let nodes = try train(
      rows(
        [number("b", values), number("a", values.map { -3 * $0 })],
        values: (0..<40).map { $0 < 10 || $0 >= 30 ? 0.1 : 0.3 }), settings(depth: 1)
    ).nodes
    #expect(nodes[0].split?.column == "b")
    #expect(nodes[0].split?.test == .atMost(9.5, median: 19.5))
  }

  /// No single split of it gains anything.
  @Test func exclusiveOrIsLearnt() throws {
    let xs = (0..<40).map { $0 % 2 }
    let ys = (0..<40).map { $0 / 2 % 2 }
    let codes = zip(xs, ys).map { Int32($0 ^ $1) }
    let columns = [number("x", xs.map { Double($0) }), number("y", ys.map { Double($0) })]
    let tree = try train(rows(columns, codes), settings())
    #expect(tree.nodes.count(where: { $0.split == nil }) == 4)
    #expect(tree.nodes.allSatisfy { $0.split != nil || $0.impurity == 0 })
  }

  @Test func pruningAtTheRootsAlphaLeavesTheRoot() throws {
    let tree = try train(noisy, settings())
    let last = try #require(tree.pruningPath.last)
    #expect(last.leaves == 1)
    #expect(try train(noisy, settings(.configured(last.pruning))).nodes.count == 1)
    let before = tree.pruningPath[tree.pruningPath.count - 2]
    let pruned = try train(noisy, settings(.configured(before.pruning)))
    #expect(pruned.nodes.count(where: { $0.split == nil }) == before.leaves)
    #expect(pruned.pruning == before.pruning)
  }

  @Test func pureNoiseIsPrunedAway() throws {
    var random = SeededRandom(seed: 2)
    let columns = (0..<3).map { index in
      number(ColumnName("x\(index)"), (0..<40).map { _ in random.uniform() })
    }
    let values = (0..<40).map { _ in random.uniform() }
    let tree = try train(rows(columns, values: values), settings(.crossValidated))
    #expect(tree.nodes.count == 1)
    #expect(tree.pruningPath.count > 5)
  }

  @Test func noColumnIsAnErrorAndNoUsableOneIsARoot() throws {
    #expect(throws: FitError.noFeatures) {
      try train(rows([], (0..<40).map { $0 % 2 }), settings())
    }
    let empty = number("x", [Double](repeating: .nan, count: 40))
    #expect(try train(rows([empty], (0..<40).map { $0 % 2 }), settings()).nodes.count == 1)
  }

  /// One fold lacks the level, the missing values and the spread that the others have.
  @Test func foldsEncodeForThemselves() throws {
    let known: [Double] = [0, .nan, 3, 3]
    let x = number("x", (0..<40).map { known[$0 % 4] })
    let levels: [ExactString?] = ["a", "b", "c", "d"]
    let category = Column(
      name: "c", type: .category, values: .codes(CodedValues((0..<40).map { levels[$0 % 4] })))
    let training = rows([x, category], values: (0..<40).map { Double($0 % 4) })
    let trained = try TreeLearner(settings: settings(.crossValidated))
      .train(training, folds: folds)
    guard case .values(let values) = trained.outOfFold else { throw NotATree() }
    // No fold's tree has seen the value that it is to predict.
    for (row, value) in values.enumerated() {
      #expect(value.isFinite)
      #expect(abs(value - Double(row % 4)) > 0.3)
    }
  }

  @Test func longPruningPathIsThinnedOut() throws {
    var random = SeededRandom(seed: 5)
    let values = (0..<400).map { _ in random.uniform() }
    let training = rows([number("x", (0..<400).map(Double.init))], values: values)
    let description = try description(
      TreeLearner(settings: settings(depth: 30, .configured(0.0005)))
        .train(training, folds: .alternating(400)))
    let path = description.pruningPath
    #expect((50...102).contains(path.count))
    #expect(path.last?.leaves == 1)
    let leaves = description.nodes.count(where: { $0.split == nil })
    #expect(path.last { $0.pruning <= 0.0005 }?.leaves == leaves)
  }
}
