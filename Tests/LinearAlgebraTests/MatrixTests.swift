import LinearAlgebra
import Testing

@Suite struct MatrixTests {
  @Test func storageIsColumnMajor() {
    let matrix = Matrix(rows: 2, columns: 3, storage: [1, 2, 3, 4, 5, 6])
    #expect(matrix[1, 0] == 2)
    #expect(matrix[0, 2] == 5)
    #expect(matrix.column(1) == [3, 4])
  }

  @Test func identityIsItsOwnName() {
    #expect(Matrix.identity(2).storage == [1, 0, 0, 1])
  }
}
