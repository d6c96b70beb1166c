import Parallel
import Results
import Splitting
import Tabular
import Testing

@testable import Models

/// Node by node as scikit-learn grows and prunes the same trees.
@Suite struct TreeReferenceTests {
  @Test(arguments: try TreeFixture.all()) func growsTheSameTree(_ fixture: TreeFixture) throws {
    try expect(fixture.nodes, pruning: 0, fixture)
  }

  @Test(arguments: try TreeFixture.all()) func prunesToTheSameTree(_ fixture: TreeFixture) throws {
    try expect(fixture.prunedNodes, pruning: fixture.pruning, fixture)
  }

  @Test(arguments: try TreeFixture.all()) func prunesInTheSameSequence(
    _ fixture: TreeFixture
  ) throws {
    let features = fixture.rows.features
    let settings = fixture.settings(.configured(0))
    let binned = BinnedFeatures(
      features, folds: fixture.validation, settings: settings.encoder, workers: .one)
    func steps(_ target: some ExactTarget) -> [PruningStep] {
      let roots = RootHistograms(
        binned, target: target, folds: fixture.validation, workers: .one)
      var grower = TreeGrower(
        binned: binned, encodings: binned.encodings[fixture.folds], target: target,
        rows: roots.rows(without: nil),
        settings: settings)
      var tree = grower.grow(root: roots.root(without: nil))
      return tree.findCollapses()
    }
    let steps =
      switch fixture.rows.target {
      case .classes(let target):
        steps(ExactClasses(codes: target.codes, classCount: fixture.classes))
      case .values(let values): steps(ExactValues(values))
      }
    #expect(steps.map(\.leaves) == fixture.path.map(\.leaves))
    // αs are differences of impurities, so their error is relative to the root's; scikit-learn
    // gets a variance as mean of squares less square of mean, which costs it four digits here.
    let scale = fixture.nodes[0].impurity
    for (step, expected) in zip(steps, fixture.path) {
      #expect(abs(step.pruning - expected.pruning) < tolerance(fixture) * scale)
      #expect(abs(step.impurity - expected.impurity) < tolerance(fixture) * scale)
    }
  }

  @Test(arguments: try TreeFixture.all()) func choosesPruningByTheSameLosses(
    _ fixture: TreeFixture
  ) throws {
    let trained = try TreeLearner(settings: fixture.settings(.crossValidated))
      .train(fixture.rows, folds: fixture.validation)
    let description = try tree(trained)
    #expect(description.pruningPath.map(\.leaves) == fixture.path.map(\.leaves))
    for (point, expected) in zip(description.pruningPath, fixture.losses) {
      let loss = try #require(point.loss)
      #expect(abs(loss - expected) < tolerance(fixture) * expected)
    }
    let least = try #require(fixture.losses.min())
    let best = try #require(fixture.losses.lastIndex(of: least))
    #expect(description.pruning == description.pruningPath[best].pruning)
    #expect(
      description.nodes.count(where: { $0.split == nil }) == description.pruningPath[best].leaves)
    // The loss is that of the out-of-fold predictions, whatever they were made from.
    #expect(abs(loss(of: trained.outOfFold, fixture) - least) < tolerance(fixture) * least)
  }

  /// Sums of some hundred terms keep 13 digits; of squared values near 1000 that vary by tens,
  /// scikit-learn keeps 10.
  private func tolerance(_ fixture: TreeFixture) -> Double { fixture.classes == 0 ? 1e-9 : 1e-12 }

  private func expect(_ nodes: [TreeFixture.Node], pruning: Double, _ fixture: TreeFixture) throws {
    let learner = TreeLearner(settings: fixture.settings(.configured(pruning)))
    let trained = try learner.train(fixture.rows, folds: fixture.validation)
    let encoder = FeatureEncoder.fit(
      fixture.rows.features, settings: learner.settings.encoder)
    let found = try tree(trained).nodes
    try #require(found.count == nodes.count)
    for (node, expected) in zip(found, nodes) {
      #expect(node.trainingRows == expected.rows)
      #expect(
        abs(node.impurity - expected.impurity) < tolerance(fixture) * fixture.nodes[0].impurity)
      switch node.output {
      case .probabilities(let shares):
        let total = Double(expected.rows + fixture.classes)
        #expect(shares == expected.counts.map { Double($0 + 1) / total })
      case .value(let value):
        #expect(abs(value - (expected.mean ?? .nan)) < 1e-12 * value)
      }
      #expect((node.split == nil) == (expected.column == nil))
      guard let split = node.split, let column = expected.column else { continue }
      let encoded = encoder.columns[column]
      #expect(split.column == encoded.column.string)
      // scikit-learn's low side comes first; an indicator's low side is where the test fails.
      switch split.test {
      case .atMost(let threshold, _):
        #expect(threshold == expected.threshold)
        #expect(split.yes < split.no)
      case .missing:
        #expect(encoded.part == .missing)
        #expect(split.no < split.yes)
      case .level(let level):
        #expect(encoded.part == .level(ExactString(level)))
        #expect(split.no < split.yes)
      case .rareLevel: Issue.record("no level is rare here")
      }
    }
  }

  private func tree(_ trained: TrainedModel) throws -> TreeDescription {
    guard case .tree(let description) = trained.model.description else {
      throw NotATree()
    }
    return description
  }

  private struct NotATree: Error {}

  private func loss(of predictions: Predictions, _ fixture: TreeFixture) -> Double {
    var sum = 0.0
    for (row, truth) in fixture.target.enumerated() {
      switch predictions {
      case .probabilities(let probabilities):
        for (index, column) in probabilities.columns.enumerated() {
          let difference = column[row] - (index == Int(truth) ? 1 : 0)
          sum += difference * difference
        }
      case .values(let values): sum += (values[row] - truth) * (values[row] - truth)
      case .labels: return .nan
      }
    }
    return sum / Double(fixture.target.count)
  }
}
