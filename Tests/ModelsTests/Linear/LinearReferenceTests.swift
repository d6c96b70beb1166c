@testable import Models
import Parallel
import Results
@testable import Splitting
import Tabular
import Testing

/// Coefficients and standard errors as scikit-learn and statsmodels have them
/// (`reference/linear.py`), on numbers and categories with missing values.
@Suite struct LinearReferenceTests {
  /// Both sides stop their iterations at a relative gradient of 1e-10 or less, and the designs have
  /// condition numbers below 100.
  private let tolerance = 1e-8

  @Test(arguments: 0..<12)
  func matchesReference(index: Int) throws {
    let reference = try LinearReference.load()
    let expected = reference.cases[index]
    let description = try reference.description(
      of: expected.target, columns: expected.columns, penalty: expected.penalty)
    #expect(description.penalty == expected.penalty)
    #expect(description.terms.count == expected.coefficients.count)
    for (output, intercept) in description.intercepts.enumerated() {
      check(intercept, expected.intercepts[output], error: expected.interceptErrors[output])
      for (column, term) in description.terms.enumerated() {
        check(
          term.coefficients[output], expected.coefficients[column][output],
          error: expected.coefficientErrors[column][output])
      }
    }
    if let intervals = expected.intervals {
      let found = description.intercepts + description.terms.flatMap(\.coefficients)
      for (coefficient, interval) in zip(found, intervals) {
        #expect(relativeError(coefficient.interval?.lower ?? .nan, interval[0]) < tolerance)
        #expect(relativeError(coefficient.interval?.upper ?? .nan, interval[1]) < tolerance)
      }
    }
  }

  private func check(
    _ coefficient: LinearDescription.Coefficient, _ estimate: Double, error: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    // An estimate near 0 is compared on the scale of its error.
    let difference = abs(coefficient.estimate - estimate)
    #expect(
      difference <= tolerance * max(abs(estimate), error), sourceLocation: sourceLocation)
    #expect(
      relativeError(coefficient.standardError ?? .nan, error) < tolerance,
      sourceLocation: sourceLocation)
  }

  /// Without a penalty a level's coefficient depends on which solution is taken, and has no
  /// standard error; a number's does not.
  @Test func onlyDeterminedCoefficientsHaveErrors() throws {
    let reference = try LinearReference.load()
    let description = try reference.description(of: "value", columns: nil, penalty: 0)
    #expect(description.solver == .svd)
    // One dependence for each of the two categories.
    #expect(description.rank == description.designColumns - 2)
    for (index, term) in description.terms.enumerated() {
      let coefficient = term.coefficients[0]
      if let expected = reference.determinedWithoutPenalty[String(index)] {
        #expect(relativeError(coefficient.estimate, expected[0]) < tolerance)
        #expect(relativeError(coefficient.standardError ?? .nan, expected[1]) < tolerance)
      } else if case .level = term.part {
        #expect(coefficient.standardError == nil)
        #expect(coefficient.estimate.isFinite)
      }
    }
  }

  /// Each fold encoded and standardised by its own fitting rows. Along the path, iterations stop
  /// where the next step would change about the seventh digit of the weights.
  @Test(arguments: ["value", "binary", "multiclass"])
  func validationLossesMatchReference(target: String) throws {
    let reference = try LinearReference.load()
    let rows = try reference.rows(target: target)
    let learner = LinearLearner(
      settings: LinearSettings(
        encoder: EncoderSettings(
          maximumLevels: 10, minimumLevelRows: reference.minimumLevelRows),
        penalty: .crossValidated))
    let trained = try learner.train(
      rows, folds: .alternating(rows.count, count: reference.folds))
    guard case .linear(let description) = trained.model.description,
      case .crossValidated(let path) = description.penaltyChoice
    else { throw LinearReference.NotLinear() }
    let expected = try #require(reference.paths[target])
    let least = try #require(expected.min())
    #expect(Penalty.path[expected.firstIndex(of: least) ?? 0].value == description.penalty)
    let all = Dictionary(uniqueKeysWithValues: zip(Penalty.path.map(\.value), expected))
    for point in path {
      #expect(
        relativeError(point.loss, all[point.penalty] ?? .nan) < 1e-7,
        "at penalty \(point.penalty)")
    }
  }

  /// The whole path, of which the learner may leave out the ends.
  @Test(arguments: ["binary", "multiclass"])
  func lossesOfEachPenaltyMatchReference(target: String) throws {
    let reference = try LinearReference.load()
    let rows = try reference.rows(target: target)
    guard case .classes(let classes) = rows.target else { throw LinearReference.NotLinear() }
    let designs = LinearDesigns(
      rows.features, folds: .alternating(rows.count, count: reference.folds),
      settings: EncoderSettings(
        maximumLevels: 10, minimumLevelRows: reference.minimumLevelRows), workers: .one)
    for (penalty, expected) in zip(Penalty.path, try #require(reference.paths[target])) {
      var family = LogisticRegression(classes, designs: designs)
      let losses = try family.validationLosses(penalties: [penalty])
      let loss = try #require(losses[0]) / Double(rows.count)
      #expect(relativeError(loss, expected) < 1e-7, "at penalty \(penalty.value)")
    }
  }
}
