import Parallel
import Results
import Statistics
import Tabular
import Testing

@testable import Models
@testable import Splitting

@Suite("Baselines of rows with weights")
struct WeightedLearnerTests {
  struct Case: Decodable {
    let name: String
    let classes: Int
    let columns: [[Double]]
    let truth: [Double]
    let weights: [Double]
    let penalty: Double
    let depth: Int
    let leaf: Int
    let linear: [[Double]]
    let tree: [[Double]]
    let impurities: [Double]

    var target: Target {
      if classes == 0 { return .values(truth) }
      return .classes(
        ClassTarget(
          codes: truth.map { Int32($0) }, classes: (0..<classes).map { ExactString("\($0)") }))
    }

    func rows(_ weights: [Double]?, repeating counts: [Int]? = nil) -> TrainingRows {
      let table = Table(
        columns: columns.enumerated().map { index, values in
          Column(name: ColumnName("x\(index)"), type: .number, values: .numbers(values))
        }, rowCount: truth.count)
      let places = (counts ?? truth.map { _ in 1 }).enumerated().flatMap {
        [Int32](repeating: Int32($0), count: $1)
      }
      return TrainingRows(
        features: Features(table, rows: places), target: target.selecting(places),
        weights: weights)
    }
  }

  private func cases() throws -> [Case] { try fixture("weights", as: [Case].self) }

  private let encoder = EncoderSettings(maximumLevels: 50, minimumLevelRows: 10)

  /// Column by column; of two classes all columns.
  private func columns(_ predictions: Predictions) -> [[Double]] {
    switch predictions {
    case .probabilities(let probabilities): probabilities.columns
    case .values(let values): [values]
    case .labels: []
    }
  }

  private func greatestDifference(_ found: [[Double]], _ expected: [[Double]]) -> Double {
    guard found.count == expected.count else { return .infinity }
    return zip(found.joined(), expected.joined()).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }

  @Test("linear models are scikit-learn's")
  func linear() throws {
    for row in try cases() {
      let rows = row.rows(row.weights)
      let learner = LinearLearner(
        settings: LinearSettings(encoder: encoder, penalty: .configured(Penalty(row.penalty))))
      let trained = try learner.train(rows, folds: .alternating(rows.count))
      let found = columns(try trained.model.predict(rows.features))
      // Ridge is solved, the logistic reference iterated to gradients of 1e-12 of its own scale.
      #expect(
        greatestDifference(found, row.linear) < (row.classes == 0 ? 1e-10 : 1e-6), "\(row.name)")
    }
  }

  @Test("trees are scikit-learn's")
  func trees() throws {
    for row in try cases() {
      let rows = row.rows(row.weights)
      let learner = TreeLearner(
        settings: TreeSettings(
          encoder: encoder, maximumDepth: row.depth, minimumLeafRows: row.leaf,
          pruning: .configured(0)))
      let trained = try learner.train(rows, folds: .alternating(rows.count))
      let found = columns(try trained.model.predict(rows.features))
      #expect(greatestDifference(found, row.tree) < 1e-10, "\(row.name)")
      guard case .tree(let description) = trained.model.description else { return }
      let impurities = description.nodes.map(\.impurity)
      #expect(greatestDifference([impurities], [row.impurities]) < 1e-8, "\(row.name)")
    }
  }

  private func counts(_ row: Case) -> [Int] { row.truth.indices.map { 1 + $0 * 7 % 3 } }

  @Test("least squares without a penalty take k rows for one that counts k times")
  func leastSquares() throws {
    let row = try #require(try cases().last)
    let counts = counts(row)
    func fitted(_ rows: TrainingRows) throws -> [[Double]] {
      let learner = LinearLearner(
        settings: LinearSettings(encoder: encoder, penalty: .configured(Penalty(0))))
      let designs = learner.design(of: rows.features, weights: rows.weights, workers: .one)
      let model = try learner.fit(rows.target, on: designs, penalty: Penalty(0))
      return columns(try model.predict(row.rows(nil).features))
    }
    let weighted = try fitted(row.rows(counts.map(Double.init)))
    let repeated = try fitted(row.rows(nil, repeating: counts))
    #expect(greatestDifference(weighted, repeated) < 1e-11)
  }

  @Test("trees and found rules take k rows for one that counts k times")
  func repeats() throws {
    for row in try cases() {
      let counts = counts(row)
      func tests(_ rows: TrainingRows) throws -> [Double] {
        let learner = TreeLearner(
          settings: TreeSettings(
            encoder: encoder, maximumDepth: 5, minimumLeafRows: 1, pruning: .configured(0)))
        let tree = try learner.fit(rows, pruning: 0, workers: .one)
        return tree.nodes.compactMap { $0.split?.test.threshold }
      }
      #expect(
        try tests(row.rows(counts.map(Double.init))) == tests(row.rows(nil, repeating: counts)))
      func rule(_ rows: TrainingRows) throws -> RuleExpression? {
        let learner = RuleLearner(rule: nil, search: OneRuleSettings(minimumRows: 1))
        let trained = try learner.train(rows, folds: .alternating(rows.count))
        return (trained.model as? FittedRule)?.rule.clauses.first?.condition
      }
      let found = try rule(row.rows(counts.map(Double.init)))
      #expect(try found == rule(row.rows(nil, repeating: counts)))
      #expect(found != nil)
    }
  }

  @Test("constants are weighted shares, means and quantiles")
  func constants() throws {
    let values = TrainingRows(
      features: Features(Table(columns: [], rowCount: 3)), target: .values([1, 2, 4]),
      weights: [1, 1, 6])
    func answer(_ statistic: ConstantLearner.Statistic) throws -> [[Double]] {
      let trained = try ConstantLearner(statistic: statistic).train(
        values, folds: .alternating(3))
      return columns(try trained.model.predict(values.features))
    }
    #expect(try answer(.mean)[0][0] == 27.0 / 8)
    #expect(try answer(.median)[0][0] == 4)
    #expect(try answer(.quantile(0.2))[0][0] == 2)
    let classes = TrainingRows(
      features: Features(Table(columns: [], rowCount: 3)),
      target: .classes(ClassTarget(codes: [0, 1, 1], classes: ["a", "b"])), weights: [6, 1, 1])
    let trained = try ConstantLearner(statistic: .mean).train(classes, folds: .alternating(3))
    let shares = columns(try trained.model.predict(classes.features))
    #expect(abs(shares[0][0] - 0.75) < 1e-15 && abs(shares[1][0] - 0.25) < 1e-15)
  }

  @Test("the scale of the weights changes nothing, and neither do threads", arguments: [1, 2])
  func scale(_ threads: Int) throws {
    for row in try cases() {
      let learners: [any Learner] = [
        ConstantLearner(statistic: .median), RuleLearner(rule: nil),
        LinearLearner(settings: LinearSettings(encoder: encoder, penalty: .crossValidated)),
        TreeLearner(settings: TreeSettings(encoder: encoder)),
      ]
      for learner in learners {
        func outOfFold(_ weights: [Double]?, _ workers: Workers) throws -> [[Double]] {
          let rows = row.rows(weights)
          return columns(
            try learner.train(rows, folds: .alternating(rows.count), workers: workers).outOfFold)
        }
        let plain = try outOfFold(row.weights, .one)
        // A power of two: the same bits.
        #expect(try plain == outOfFold(row.weights.map { 4 * $0 }, Workers(threads)))
        #expect(try plain != outOfFold(nil, .one))
      }
    }
  }
}
