import Models
import Results
@testable import Splitting
import Tabular
import Testing

/// Answers of the linear rung where there is no plain one.
@Suite struct LinearLearnerTests {
  private func description(
    _ columns: [Column], _ target: Target, penalty: LinearSettings.PenaltySetting
  ) throws -> LinearDescription {
    let rows = TrainingRows(
      features: Features(Table(columns: columns, rowCount: target.count)), target: target)
    let learner = LinearLearner(
      settings: LinearSettings(
        encoder: EncoderSettings(maximumLevels: 10, minimumLevelRows: 1), penalty: penalty))
    let trained = try learner.train(rows, folds: .alternating(target.count, count: 2))
    guard case .linear(let description) = trained.model.description else {
      throw LinearReference.NotLinear()
    }
    return description
  }

  private func numbers(_ name: ColumnName, _ values: [Double]) -> Column {
    Column(name: name, type: .number, values: .numbers(values))
  }

  private func classes(_ codes: [Int32], _ classes: [ExactString] = ["no", "yes"]) -> Target {
    .classes(ClassTarget(codes: codes, classes: classes))
  }

  private let ascending = (0..<12).map { Double($0) }

  @Test func separatedClassesGivePenalisedOptimum() throws {
    let description = try description(
      [numbers("x", ascending)], classes([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]),
      penalty: .configured(Penalty(0)))
    #expect(description.penalty == Penalty.ofSeparatedClasses.value)
    #expect(description.penaltyChoice == .separated(asked: 0))
    let slope = description.terms[0].coefficients[0].estimate
    #expect(slope > 1 && slope.isFinite)
    // By symmetry the border lies in the middle.
    let border = -description.intercepts[0].estimate / slope
    #expect(abs(border - 5.5) < 1e-6)
  }

  /// All of x = 5 is of both classes, so that no line separates strictly, yet the loss still has
  /// no minimum.
  @Test func quasiSeparatedClassesGivePenalisedOptimum() throws {
    let description = try description(
      [numbers("x", [0, 1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10])],
      classes([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]), penalty: .configured(Penalty(0)))
    #expect(description.penalty == Penalty.ofSeparatedClasses.value)
    #expect(description.terms[0].coefficients[0].estimate.isFinite)
  }

  @Test func overlappingClassesNeedNoPenalty() throws {
    let description = try description(
      [numbers("x", ascending)], classes([0, 0, 1, 0, 1, 0, 0, 1, 1, 0, 1, 1]),
      penalty: .configured(Penalty(0)))
    #expect(description.penalty == 0)
    #expect(description.rank == 1)
  }

  @Test func collinearLogisticTakesLeastNorm() throws {
    let description = try description(
      [numbers("x", ascending), numbers("copy", ascending.map { 3 * $0 + 2 })],
      classes([0, 0, 1, 0, 1, 0, 0, 1, 1, 0, 1, 1]), penalty: .configured(Penalty(0)))
    #expect(description.rank == 1)
    let coefficients = description.terms.map { $0.coefficients[0] }
    // Of the same weight once standardised.
    #expect(abs(coefficients[0].estimate - 3 * coefficients[1].estimate) < 1e-9)
    #expect(coefficients.allSatisfy { $0.standardError == nil })
  }

  @Test func constantColumnHasNoCoefficient() throws {
    for penalty in [0.0, 1] {
      let description = try description(
        [numbers("x", ascending), numbers("constant", [Double](repeating: 7, count: 12))],
        .values(ascending.map { 2 * $0 + ($0 * 5).truncatingRemainder(dividingBy: 3) }),
        penalty: .configured(Penalty(penalty)))
      #expect(description.terms[1].coefficients[0].estimate == 0)
      #expect(description.terms[1].coefficients[0].standardError == nil)
      #expect(description.terms[0].coefficients[0].standardError != nil)
      #expect(description.intercepts[0].standardError != nil)
    }
  }

  @Test func noErrorsWithoutResidualFreedom() throws {
    let description = try description(
      [numbers("x", [1, 2, 4]), numbers("y", [1, 5, 2]), numbers("z", [0, 3, 1])],
      .values([1, 2, 3]), penalty: .configured(Penalty(0)))
    #expect(description.rank == 2)
    #expect(description.intercepts[0].standardError == nil)
    #expect(description.terms.allSatisfy { $0.coefficients[0].standardError == nil })
  }

  @Test func pathIsReportedAndItsLeastLossTaken() throws {
    let description = try description(
      [numbers("x", ascending), numbers("noise", [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8])],
      .values(ascending.map { 2 * $0 + ($0 * 5).truncatingRemainder(dividingBy: 3) }),
      penalty: .crossValidated)
    guard case .crossValidated(let path) = description.penaltyChoice else {
      Issue.record("the penalty was not chosen by cross-validation")
      return
    }
    #expect(path.map(\.penalty) == Penalty.path.map(\.value))
    let least = path.map(\.loss).min()
    #expect(path.first(where: { $0.loss == least })?.penalty == description.penalty)
  }

  @Test func strongestOfEqualPenaltiesIsTaken() throws {
    let description = try description(
      [numbers("x", ascending)], .values([Double](repeating: 3, count: 12)),
      penalty: .crossValidated)
    #expect(description.penalty == Penalty.path[0].value)
  }

  /// A column of two values, one of them rare, is kept as a list of rows while it is learnt from. To a
  /// model it is a number: it may have other values later.
  @Test func aFlagIsANumberToTheModel() throws {
    let flags = (0..<40).map { $0 % 13 == 5 ? 7.0 : 5 }
    let target = (0..<40).map { 2 * Double($0) + 3 * flags[$0] }
    let trained = try LinearLearner(
      settings: LinearSettings(
        encoder: EncoderSettings(maximumLevels: 10, minimumLevelRows: 1),
        penalty: .configured(Penalty(0)))
    ).train(
      TrainingRows(
        features: Features(
          Table(
            columns: [numbers("x", (0..<40).map { Double($0) }), numbers("flag", flags)],
            rowCount: 40)), target: .values(target)), folds: .alternating(40, count: 2))
    let new = Features(
      Table(
        columns: [numbers("flag", [5, 7, 6, -3]), numbers("x", [0, 1, 50, 2])], rowCount: 4))
    guard case .values(let found) = try trained.model.predict(new),
      case .values(let outOfFold) = trained.outOfFold
    else { throw LinearReference.NotLinear() }
    for (found, expected) in zip(found, [15, 23, 118, -5.0]) {
      #expect(abs(found - expected) < 1e-9)
    }
    for (found, expected) in zip(outOfFold, target) { #expect(abs(found - expected) < 1e-9) }
  }

  @Test func noColumnsIsAnError() {
    #expect(throws: FitError.noFeatures) {
      try description([], .values([1, 2, 3, 4]), penalty: .crossValidated)
    }
  }
}
