import LinearAlgebra
import Models
import Results
@testable import Splitting
import Tabular
import Testing

/// The linear least squares sets of NIST's Statistical Reference Datasets, with the estimates and
/// standard deviations that NIST certifies (https://www.itl.nist.gov/div898/strd/lls/lls.shtml).
/// `reference/nist.py` checks the copies of both in arithmetic of 60 digits.
@Suite struct NISTTests {
  private struct Content: Decodable {
    let sets: [ReferenceSet]
  }

  private struct ReferenceSet: Decodable {
    let name: String
    let intercept: Bool
    /// Of the polynomial in the first column.
    let degree: Int
    let x: [[Double]]
    let y: [Double]
    /// The intercept first, where there is one.
    let estimates: [Double]
    let standardErrors: [Double]
    let residualDeviation: Double

    var columns: [[Double]] {
      guard degree > 1 else { return x }
      var powers = [x[0]]
      for _ in 1..<degree { powers.append(zip(powers[powers.count - 1], x[0]).map { $0 * $1 }) }
      return powers
    }
  }

  private func referenceSet(_ name: String) throws -> ReferenceSet {
    try #require(try fixture("nist", as: Content.self).sets.first { $0.name == name })
  }

  private func description(of set: ReferenceSet) throws -> LinearDescription {
    let columns = set.columns.enumerated().map { index, values in
      Column(name: ColumnName("x\(index + 1)"), type: .number, values: .numbers(values))
    }
    let rows = TrainingRows(
      features: Features(Table(columns: columns, rowCount: set.y.count)), target: .values(set.y))
    let learner = LinearLearner(
      settings: LinearSettings(
        encoder: EncoderSettings(maximumLevels: 10, minimumLevelRows: 1),
        penalty: .configured(Penalty(0))))
    let trained = try learner.train(rows, folds: .alternating(set.y.count, count: 2))
    guard case .linear(let description) = trained.model.description else {
      throw UnexpectedDescription()
    }
    return description
  }

  private struct UnexpectedDescription: Error {}

  /// How many digits hold: of the estimates, and of the standard errors. Each column's condition
  /// number takes its logarithm off a double's 16 digits; Filip's is about 10¹⁰ once its columns
  /// are standardised, and x¹⁰ itself is rounded.
  @Test(arguments: [
    ("Norris", 1e-12, 1e-12), ("Pontius", 1e-11, 1e-11), ("Longley", 1e-11, 1e-11),
    ("Wampler3", 1e-8, 1e-11), ("Wampler4", 1e-8, 1e-11), ("Wampler5", 1e-6, 1e-11),
    ("Filip", 1e-7, 1e-7),
  ])
  func certifiedValues(name: String, estimates: Double, errors: Double) throws {
    let set = try referenceSet(name)
    let description = try description(of: set)
    #expect(description.solver == .qr)
    #expect(description.rank == set.estimates.count - 1)
    let found = description.intercepts + description.terms.flatMap(\.coefficients)
    var worst = (estimate: 0.0, error: 0.0)
    for (index, coefficient) in found.enumerated() {
      worst.estimate = max(
        worst.estimate, relativeError(coefficient.estimate, set.estimates[index]))
      worst.error = max(
        worst.error,
        relativeError(try #require(coefficient.standardError), set.standardErrors[index]))
    }
    #expect(worst.estimate < estimates)
    #expect(worst.error < errors)
  }

  /// Polynomials that fit exactly: the certified standard deviations are 0, and ours are rounding.
  @Test(arguments: ["Wampler1", "Wampler2"])
  func exactFit(name: String) throws {
    let set = try referenceSet(name)
    let description = try description(of: set)
    let found = description.intercepts + description.terms.flatMap(\.coefficients)
    for (coefficient, expected) in zip(found, set.estimates) {
      #expect(relativeError(coefficient.estimate, expected) < 1e-7)
      #expect(try #require(coefficient.standardError) < 1e-6 * max(1, abs(expected)))
    }
  }

  /// The two sets without an intercept. The linear rung always has one, so these are put to the QR
  /// that it solves with. With one column, y = bx, all is a handful of roundings.
  @Test(arguments: ["NoInt1", "NoInt2"])
  func withoutIntercept(name: String) throws {
    let set = try referenceSet(name)
    let qr = try PivotedQR(Matrix(rows: set.y.count, columns: 1, storage: set.x[0]))
    let projection = try qr.transposedQMultiplied(by: set.y)
    let slope = try qr.solveUpper(projection)[0]
    let squares = zip(set.x[0], set.y).reduce(0) {
      $0 + ($1.1 - slope * $1.0) * ($1.1 - slope * $1.0)
    }
    let deviation = (squares / Double(set.y.count - 1)).squareRoot()
    let error = deviation * abs(try qr.inverseUpper()[0, 0])
    #expect(relativeError(slope, set.estimates[0]) < 1e-14)
    #expect(relativeError(deviation, set.residualDeviation) < 1e-13)
    #expect(relativeError(error, set.standardErrors[0]) < 1e-13)
  }
}
