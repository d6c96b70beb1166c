import Models
import Parallel
import Results
@testable import Splitting
import Statistics
import Tabular
import Testing

/// Trees of more rows than are put in order: bins decide which splits are tried.
@Suite struct LargeTreeTests {
  struct Fixture: Decodable, CustomTestStringConvertible {
    let task: String
    let rows: Int
    let testRows: Int
    let classes: Int
    let nodes: [TreeFixture.Node]
    let path: [TreeFixture.Step]
    let exactLoss: Double

    var testDescription: String { task }

    static func all() throws -> [Fixture] { try fixture("tree-large", as: [Fixture].self) }
  }

  private func learner(_ pruning: TreeSettings.Pruning = .configured(0)) -> TreeLearner {
    TreeLearner(
      settings: TreeSettings(
        encoder: EncoderSettings(maximumLevels: 10, minimumLevelRows: 1), minimumLeafRows: 50,
        pruning: pruning))
  }

  private func description(_ trained: TrainedModel) throws -> TreeDescription {
    guard case .tree(let description) = trained.model.description else { throw NotATree() }
    return description
  }

  private struct NotATree: Error {}

  /// Columns of few numbers: node by node and step by step scikit-learn's exact tree.
  @Test(arguments: try Fixture.all()) func binsOfOneNumberLoseNothing(_ fixture: Fixture) throws {
    let rows = HashedRows(0..<fixture.rows, wide: false)
    let trained = try learner().train(
      TrainingRows(features: rows.features, target: rows.target(classes: fixture.classes)),
      folds: .alternating(fixture.rows, count: 2))
    let tree = try description(trained)
    try #require(tree.nodes.count == fixture.nodes.count)
    // scikit-learn gets a variance as mean of squares less square of mean: four digits lost.
    let tolerance = (fixture.classes == 0 ? 1e-9 : 1e-12) * fixture.nodes[0].impurity
    for (node, expected) in zip(tree.nodes, fixture.nodes) {
      #expect(node.trainingRows == expected.rows)
      #expect(abs(node.impurity - expected.impurity) < tolerance)
      #expect(node.split?.column == expected.column.map { "x\($0)" })
      if case .atMost(let threshold, median: _)? = node.split?.test {
        #expect(threshold == expected.threshold)
      }
    }
    #expect(tree.pruningPath.map(\.leaves) == fixture.path.map(\.leaves))
    for (step, expected) in zip(tree.pruningPath, fixture.path) {
      #expect(abs(step.pruning - expected.pruning) < tolerance)
    }
  }

  /// Columns of many numbers: the loss on new rows is that of the exact tree, whose places to split
  /// at are 200 times as many, up to half a percent. The two differ by chance in both directions.
  @Test(arguments: try Fixture.all()) func quantileBinsPredictAsWell(_ fixture: Fixture) throws {
    let rows = HashedRows(0..<fixture.rows, wide: true)
    let trained = try learner().train(
      TrainingRows(features: rows.features, target: rows.target(classes: fixture.classes)),
      folds: .alternating(fixture.rows, count: 2))
    let test = HashedRows(fixture.rows..<fixture.rows + fixture.testRows, wide: true)
    let predictions = try trained.model.predict(test.features)
    let loss = loss(of: predictions, test.target(classes: fixture.classes))
    #expect(relativeError(loss, fixture.exactLoss) < 0.005)
  }

  /// Not within rounding: bins, sums and splits do not depend on the order at all.
  @Test(arguments: [0, 2, 3]) func orderOfRowsAndThreadsChangeNothing(classes: Int) throws {
    let count = 66_000
    let rows = HashedRows(0..<count, wide: true)
    let training = TrainingRows(features: rows.features, target: rows.target(classes: classes))
    let folds = Folds.alternating(count)
    let plain = try learner(.crossValidated).train(training, folds: folds)
    for threads in [2, 8] {
      let shared = try learner(.crossValidated)
        .train(training, folds: folds, workers: Workers(threads))
      #expect(shared.model.description == plain.model.description)
      #expect(shared.outOfFold == plain.outOfFold)
    }
    var order = Array(0..<Int32(count))
    var random = SeededRandom(seed: 3)
    random.shuffle(&order)
    let shuffled = try learner(.crossValidated).train(
      training.selecting(order),
      folds: Folds(assignment: order.map { folds.assignment[Int($0)] }, count: folds.count))
    #expect(shuffled.model.description == plain.model.description)
  }

  @Test(arguments: [0, 2]) func foundRuleIsTheRootOfTheTree(classes: Int) throws {
    let count = 66_000
    let rows = HashedRows(0..<count, wide: true)
    let training = TrainingRows(features: rows.features, target: rows.target(classes: classes))
    let folds = Folds.alternating(count, count: 2)
    let tree = try description(learner().train(training, folds: folds))
    let found = try RuleLearner(rule: nil).train(training, folds: folds, workers: Workers(2))
    guard case .rule(let rule) = found.model.description else { throw NotATree() }
    let root = try #require(tree.nodes[0].split)
    #expect(rule.clauses.count == 1)
    #expect(rule.clauses[0].condition.hasPrefix("\(root.column) > "))
    #expect(rule.clauses[0].outcome.trainingRows == tree.nodes[root.no].trainingRows)
    #expect(rule.otherwise.trainingRows == tree.nodes[root.yes].trainingRows)
  }

  private func loss(of predictions: Predictions, _ truth: Target) -> Double {
    var sum = 0.0
    switch (predictions, truth) {
    case (.values(let values), .values(let truth)):
      for (value, truth) in zip(values, truth) { sum += (value - truth) * (value - truth) }
    case (.probabilities(let probabilities), .classes(let truth)):
      for (index, column) in probabilities.columns.enumerated() {
        for (share, code) in zip(column, truth.codes) {
          let error = share - (Int(code) == index ? 1 : 0)
          sum += error * error
        }
      }
    default: return .nan
    }
    return sum / Double(truth.count)
  }
}
