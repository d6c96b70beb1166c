import LinearAlgebra
import Testing

@Suite struct ProductTests {
  private let matrix = Matrix(rows: 3, columns: 2, storage: [1, 2, 3, 4, 5, 6])

  @Test func vectors() {
    #expect(matrix.multiplied(by: [1, 10]) == [41, 52, 63])
    #expect(matrix.transposedMultiplied(by: [1, 0, -1]) == [-2, -2])
  }

  @Test func matrices() {
    let other = Matrix(rows: 2, columns: 2, storage: [1, 0, 1, 1])
    #expect(matrix.multiplied(by: other).storage == [1, 2, 3, 5, 7, 9])
    #expect(
      matrix.transposedMultiplied(by: matrix)
        == Matrix(rows: 2, columns: 2, storage: [14, 32, 32, 77]))
    #expect(matrix.transposed.storage == [1, 4, 2, 5, 3, 6])
  }

  @Test func oneColumnIsAVector() {
    let vector = Matrix(rows: 2, columns: 1, storage: [1, 10])
    #expect(matrix.multiplied(by: vector).storage == [41, 52, 63])
  }

  @Test func emptyProductsAreZero() {
    #expect(Matrix(rows: 3, columns: 0).multiplied(by: []) == [0, 0, 0])
    #expect(Matrix(rows: 0, columns: 2).gram().storage == [0, 0, 0, 0])
  }

  /// More rows than one panel has; sums of whole numbers are exact in any order.
  @Test func gramOfManyRows() {
    let rows = 4096 + 1000
    let values = (0..<rows * 2).map { Double($0 % 11) }
    let tall = Matrix(rows: rows, columns: 2, storage: values)
    var expected = [0.0, 0, 0]
    for row in 0..<rows {
      expected[0] += tall[row, 0] * tall[row, 0]
      expected[1] += tall[row, 0] * tall[row, 1]
      expected[2] += tall[row, 1] * tall[row, 1]
    }
    let whole = [expected[0], expected[1], expected[1], expected[2]]
    #expect(tall.gram().storage == whole)
    // Weights whose roots are whole.
    let weighted = tall.gram(weights: [Double](repeating: 4, count: rows))
    #expect(weighted.storage == whole.map { 4 * $0 })
  }
}
