import Models
import Results
@testable import Splitting
import Tabular
import Testing

@Suite struct ConstantLearnerTests {
  private func rows(_ target: Target) -> TrainingRows {
    TrainingRows(features: Features(Table(columns: [], rowCount: target.count)), target: target)
  }

  @Test(arguments: [
    (ConstantLearner.Statistic.mean, 4.0), (.median, 2.5), (.quantile(0), 1), (.quantile(1), 10),
  ])
  func statistics(statistic: ConstantLearner.Statistic, expected: Double) throws {
    let trained = try ConstantLearner(statistic: statistic).train(
      rows(.values([1, 2, 3, 10])), folds: .alternating(4, count: 2))
    let predictions = try trained.model.predict(Features(Table(columns: [], rowCount: 2)))
    #expect(predictions == .values([expected, expected]))
  }

  @Test func outOfFoldComesFromTheOtherFolds() throws {
    let trained = try ConstantLearner(statistic: .mean).train(
      rows(.values([1, 2, 3, 10])), folds: .alternating(4, count: 2))
    #expect(trained.outOfFold == .values([6, 2, 6, 2]))
  }

  @Test func classesHaveTheirShares() throws {
    let target = ClassTarget(codes: [0, 1, 1, 1], classes: ["no", "yes"])
    let trained = try ConstantLearner(statistic: .median).train(
      rows(.classes(target)), folds: .alternating(4, count: 2))
    #expect(
      trained.model.description
        == .constant(
          ConstantDescription(
            classes: ["no", "yes"], output: .probabilities([0.25, 0.75]), statistic: nil)))
    #expect(trained.model.parameterCount == 1)
    #expect(
      trained.outOfFold
        == .probabilities(ClassProbabilities(columns: [[0, 0.5, 0, 0.5], [1, 0.5, 1, 0.5]])))
  }
}
