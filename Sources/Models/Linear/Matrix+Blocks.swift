internal import LinearAlgebra

/// Matrices put together from others.
extension Matrix {
  /// diag(1, A): a column and a row more, for an intercept that A leaves alone.
  var withLeadingOne: Matrix {
    var result = Matrix(rows: rows + 1, columns: columns + 1)
    result[0, 0] = 1
    for column in 0..<columns {
      for row in 0..<rows { result[row + 1, column + 1] = self[row, column] }
    }
    return result
  }

  /// diag(A, …, A).
  func repeatedOnDiagonal(_ count: Int) -> Matrix {
    var result = Matrix(rows: rows * count, columns: columns * count)
    for block in 0..<count {
      for column in 0..<columns {
        for row in 0..<rows {
          result[block * rows + row, block * columns + column] = self[row, column]
        }
      }
    }
    return result
  }

  /// Adds a multiple of a matrix to the block that begins at this row and column.
  mutating func addBlock(_ block: Matrix, times factor: Double, row: Int, column: Int) {
    for j in 0..<block.columns {
      let to = row + (column + j) * rows
      for i in 0..<block.rows { storage[to + i] += factor * block.storage[i + j * block.rows] }
    }
  }
}
