import Models
import Parallel
import Results
import Splitting
import Testing

/// Fits on all rows alone give the models that training with folds gives.
@Suite struct OneFitTests {
  private let encoder = EncoderSettings(maximumLevels: 8, minimumLevelRows: 2)

  @Test(arguments: TaskKind.allCases, [0, 0.5])
  func linear(task: TaskKind, penalty: Double) throws {
    let rows = LawRows(task, rows: 90).training
    let learner = LinearLearner(
      settings: LinearSettings(encoder: encoder, penalty: .configured(Penalty(penalty))))
    let trained = try learner.train(rows, folds: .alternating(rows.count))
    guard case .linear(let expected) = trained.model.description else {
      throw LinearReference.NotLinear()
    }
    let designs = learner.design(of: rows.features, workers: Workers(2))
    let found = try learner.fit(rows.target, on: designs, penalty: Penalty(penalty))
      .linearDescription
    #expect(found.penalty == expected.penalty)
    #expect(found.terms.map(\.column) == expected.terms.map(\.column))
    // Rows are added up in another order, and iterations end at a relative gradient of 10⁻¹⁰.
    for (one, other) in zip(
      found.intercepts + found.terms.flatMap(\.coefficients),
      expected.intercepts + expected.terms.flatMap(\.coefficients))
    {
      #expect(abs(one.estimate - other.estimate) < 1e-7 * max(1, abs(other.estimate)))
      #expect(one.standardError == nil)
    }
  }

  @Test(arguments: TaskKind.allCases, [0, 0.002])
  func tree(task: TaskKind, pruning: Double) throws {
    let rows = LawRows(task, rows: 90).training
    let learner = TreeLearner(
      settings: TreeSettings(encoder: encoder, minimumLeafRows: 3, pruning: .configured(pruning)))
    let trained = try learner.train(rows, folds: .alternating(rows.count))
    let found = try learner.fit(rows, pruning: pruning, workers: Workers(2))
    #expect(found.description == trained.model.description)
  }
}
