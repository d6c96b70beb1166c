import LinearAlgebra
import Testing

/// Factorisations of small matrices, put together again. Tolerances are some hundred roundings of
/// values of order 1 to 10.
@Suite struct FactorizationTests {
  private let tolerance = 1e-13

  /// 5 × 3 of full rank.
  private let tall = Matrix(
    rows: 5, columns: 3, storage: [2, 0, 1, 3, -1, 1, 4, -2, 0, 5, 0, 3, 3, 1, 2])

  private func expectEqual(
    _ left: [Double], _ right: [Double], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let worst = zip(left, right).map { abs($0 - $1) }.max() ?? 0
    #expect(left.count == right.count && worst < tolerance, sourceLocation: sourceLocation)
  }

  @Test func choleskySolvesAndInverts() throws {
    let gram = tall.gram()
    let cholesky = try Cholesky(gram)
    let right = [1.0, -2, 3]
    expectEqual(gram.multiplied(by: try cholesky.solve(right)), right)
    expectEqual(
      gram.multiplied(by: try cholesky.inverse()).storage, Matrix.identity(3).storage)
    #expect(try cholesky.reciprocalCondition() > 1e-3)
  }

  @Test func choleskyNamesTheMinorThatFails() {
    let indefinite = Matrix(rows: 2, columns: 2, storage: [1, 2, 2, 1])
    #expect(throws: LinearAlgebraError.notPositiveDefinite(order: 2)) {
      try Cholesky(indefinite)
    }
  }

  @Test func notANumberIsAnError() {
    let matrix = Matrix(rows: 2, columns: 2, storage: [1, .nan, .nan, 1])
    #expect(throws: LinearAlgebraError.notFinite(.dpotrf)) { try Cholesky(matrix) }
    #expect(throws: LinearAlgebraError.notFinite(.dgeqp3)) { try PivotedQR(matrix) }
  }

  @Test func conditionTellsNearlySingular() throws {
    let nearly = Matrix(rows: 2, columns: 2, storage: [1, 1, 1, 1 + 1e-10])
    #expect(try Cholesky(nearly).reciprocalCondition() < 1e-9)
  }

  @Test func pivotedQRSolvesLeastSquares() throws {
    let qr = try PivotedQR(tall)
    #expect(qr.rank == 3)
    #expect(Set(qr.pivots) == [0, 1, 2])
    let solution = try qr.solveUpper(qr.transposedQMultiplied(by: [1, 2, 3, 4, 5]))
    // The residual is orthogonal to every column.
    let fitted = tall.multiplied(by: solution)
    let residual = zip([1.0, 2, 3, 4, 5], fitted).map { $0 - $1 }
    expectEqual(tall.transposedMultiplied(by: residual), [0, 0, 0])
    expectEqual(
      qr.upper.multiplied(by: try qr.inverseUpper()).storage, Matrix.identity(3).storage)
  }

  @Test func rankLeavesDependentColumnsOut() throws {
    let dependent = Matrix(
      rows: 5, columns: 4,
      storage: tall.storage + zip(tall.column(0), tall.column(2)).map { $0 / 3 - $1 / 7 })
    #expect(try PivotedQR(dependent).rank == 3)
    #expect(try PivotedQR(Matrix(rows: 3, columns: 2)).rank == 0)
    #expect(try PivotedQR(tall.transposed).rank == 3)
  }

  @Test func singularValuesComposeTheMatrix() throws {
    for matrix in [tall, tall.transposed] {
      let decomposition = try SingularValueDecomposition(matrix)
      var scaled = decomposition.left
      for column in 0..<scaled.columns {
        for row in 0..<scaled.rows { scaled[row, column] *= decomposition.values[column] }
      }
      expectEqual(
        scaled.multiplied(by: decomposition.rightTransposed).storage, matrix.storage)
      #expect(decomposition.values == decomposition.values.sorted(by: >))
    }
  }

  @Test func eigenvaluesAreSquaredSingularValues() throws {
    let eigen = try SymmetricEigen(tall.gram())
    let singular = try SingularValueDecomposition(tall).values
    for (eigenvalue, value) in zip(eigen.values, singular.reversed()) {
      #expect(abs(eigenvalue - value * value) < 1e-12)
    }
    expectEqual(
      eigen.vectors.transposedMultiplied(by: eigen.vectors).storage, Matrix.identity(3).storage)
  }
}
