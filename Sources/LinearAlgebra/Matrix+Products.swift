internal import CLAPACK

extension Matrix {
  /// A times x: one value a row.
  package func multiplied(by vector: [Double]) -> [Double] {
    precondition(vector.count == columns, "A x needs a value a column")
    return product(vector, transposed: false)
  }

  /// Aᵀ times x: one value a column.
  package func transposedMultiplied(by vector: [Double]) -> [Double] {
    precondition(vector.count == rows, "Aᵀ x needs a value a row")
    return product(vector, transposed: true)
  }

  /// A times B.
  package func multiplied(by other: Matrix) -> Matrix {
    precondition(columns == other.rows, "A B needs as many rows in B as columns in A")
    return product(other, transposed: false)
  }

  /// Aᵀ times B.
  package func transposedMultiplied(by other: Matrix) -> Matrix {
    precondition(rows == other.rows, "Aᵀ B needs as many rows in B as in A")
    return product(other, transposed: true)
  }

  package var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for column in 0..<columns {
      for row in 0..<rows { result[column, row] = self[row, column] }
    }
    return result
  }

  private func product(_ vector: [Double], transposed: Bool) -> [Double] {
    var result = [Double](repeating: 0, count: transposed ? columns : rows)
    guard rows > 0 && columns > 0 else { return result }
    cblas_dgemv(
      CblasColMajor, transposed ? CblasTrans : CblasNoTrans, Int32(rows), Int32(columns), 1,
      storage, Int32(rows), vector, 1, 0, &result, 1)
    return result
  }

  private func product(_ other: Matrix, transposed: Bool) -> Matrix {
    if other.columns == 1 {
      let values = product(other.storage, transposed: transposed)
      return Matrix(rows: values.count, columns: 1, storage: values)
    }
    var result = Matrix(rows: transposed ? columns : rows, columns: other.columns)
    let inner = transposed ? rows : columns
    guard result.rows > 0 && result.columns > 0 && inner > 0 else { return result }
    cblas_dgemm(
      CblasColMajor, transposed ? CblasTrans : CblasNoTrans, CblasNoTrans, Int32(result.rows),
      Int32(result.columns), Int32(inner), 1, storage, Int32(rows), other.storage,
      Int32(other.rows), 0, &result.storage, Int32(result.rows))
    return result
  }
}
