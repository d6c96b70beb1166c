import LinearAlgebra
import Parallel
import Splitting
import Statistics
import Tabular
import Testing

@testable import Models

/// Passes over panels without one-hot columns against dense, encoded matrices.
@Suite struct ImplicitDesignTests {
  /// A fit's design by the encoder, standardised column by column, of other rows.
  private func dense(_ mixed: MixedRows, fit: Int, rows: [Int32]) -> Matrix {
    let fitting = mixed.features.selecting(mixed.rows(of: fit).fitting)
    let encoder = FeatureEncoder.fit(fitting, settings: mixed.settings)
    let own = encoder.encode(fitting)
    var result = encoder.encode(mixed.features.selecting(rows))
    for (column, part) in encoder.columns.enumerated() {
      let moments = ColumnMoments(own.column(column))
      var scale = 1.0
      if case .value = part.part, !moments.isConstant { scale = moments.deviation }
      for row in rows.indices {
        result[row, column] =
          moments.isConstant ? 0 : (result[row, column] - moments.mean) / scale
      }
    }
    return result
  }

  @Test(arguments: [40, 700], 0...3)
  func gramIsTheDenseOne(count: Int, fit: Int) throws {
    let mixed = MixedRows(rows: count, seed: 3)
    let designs = mixed.designs()
    let design = designs.designs[designs.ofFit[fit]]
    let map = design.maps[fit]
    let target = LeastSquaresTarget(mixed.target, rows: designs.rows)
    let equations = NormalEquations(
      design.grams(target: target), map: map, folds: designs.rows.folds(of: fit),
      targetMean: target.means[fit], isWeighted: false)
    let rows = mixed.rows(of: fit).fitting
    let matrix = dense(mixed, fit: fit, rows: rows)
    let gram = matrix.gram()
    #expect(map.columns.count == matrix.columns)
    // Sums of up to 700 terms near 1; the far column keeps ten digits of its differences.
    for (found, expected) in zip(equations.gram.storage, gram.storage) {
      #expect(abs(found - expected) < 1e-8 * Double(count))
    }
    let products = matrix.transposedMultiplied(by: rows.map { target[Int($0)] - target.means[fit] })
    for (found, expected) in zip(equations.products, products) {
      #expect(abs(found - expected) < 1e-8 * Double(count))
    }
  }

  /// Validation rows have levels that a fold's fit pools or never saw.
  @Test(arguments: [40, 700], 0...3)
  func predictionsAreTheDenseOnes(count: Int, fit: Int) throws {
    let mixed = MixedRows(rows: count, seed: 4)
    let designs = mixed.designs()
    let map = designs.designs[designs.ofFit[fit]].maps[fit]
    var random = SeededRandom(seed: 9)
    let weights = (0..<map.columns.count).map { _ in random.uniform() * 2 - 1 }
    let coefficients = [map.layoutCoefficients([0.25] + weights)]
    let rows = mixed.rows(of: fit).validation
    let expected = dense(mixed, fit: fit, rows: rows).multiplied(by: weights)
    let found = designs.predict(
      by: [[[Double]]](repeating: coefficients, count: designs.rows.foldCount))
    // Constant columns have no weight in either.
    for (position, row) in rows.enumerated() {
      #expect(abs(found[Int(row), 0] - 0.25 - expected[position]) < 1e-8)
    }
  }

  /// R from panels has the Gram matrix of the rows.
  @Test func streamedQRHasTheGram() throws {
    let mixed = MixedRows(rows: 300, seed: 5)
    let matrix = dense(mixed, fit: 3, rows: Array(0..<300))
    var streamed = StreamedQR(columns: matrix.columns)
    for first in stride(from: 0, to: 300, by: 7) {
      let rows = first..<min(first + 7, 300)
      var panel = Matrix(rows: rows.count, columns: matrix.columns)
      for (position, row) in rows.enumerated() {
        for column in 0..<matrix.columns { panel[position, column] = matrix[row, column] }
      }
      try streamed.append(panel)
    }
    #expect(streamed.rows == 300)
    for (found, expected) in zip(streamed.upper.gram().storage, matrix.gram().storage) {
      #expect(abs(found - expected) < 1e-10)
    }
  }

  /// A column that is near 0 but for one row of 10²⁰ would lose all its digits about a mean.
  @Test func foldWithoutAnOutlierKeepsItsDigits() throws {
    let count = 60
    var random = SeededRandom(seed: 6)
    let values = (0..<count).map { $0 == 30 ? 1e20 : random.uniform() }
    let target = values.map { $0 > 1 ? 0 : 2 * $0 }
    let folds = Folds.alternating(count, count: 3)
    let features = Features(
      Table(
        columns: [Column(name: "x", type: .number, values: .numbers(values))], rowCount: count))
    let designs = LinearDesigns(
      features, folds: folds, settings: EncoderSettings(maximumLevels: 2, minimumLevelRows: 1),
      workers: .one)
    var regression = LinearRegression(target, designs: designs)
    try regression.solve(penalties: [Penalty(1e-9)])
    // Fold 0 has the outlier, so its fit is of the other rows alone: y = 2x.
    let coefficients = regression.foldCoefficients(penalty: 0)
    let predictions = designs.predict(by: coefficients)
    for row in stride(from: 0, to: count, by: 3) where row != 30 {
      #expect(abs(predictions[row, 0] - target[row]) < 1e-6)
    }
  }
}
