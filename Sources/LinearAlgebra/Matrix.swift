/// A dense matrix of doubles, column-major: element (i, j) is `storage[i + j * rows]`.
package struct Matrix: Equatable, Sendable {
  package let rows: Int
  package let columns: Int
  package var storage: [Double]

  /// - Precondition: as many values as the matrix has elements.
  package init(rows: Int, columns: Int, storage: [Double]) {
    precondition(rows >= 0 && columns >= 0, "a matrix has no negative extent")
    precondition(storage.count == rows * columns, "a matrix needs rows × columns values")
    self.rows = rows
    self.columns = columns
    self.storage = storage
  }

  package init(rows: Int, columns: Int, repeating value: Double = 0) {
    self.init(
      rows: rows, columns: columns, storage: [Double](repeating: value, count: rows * columns))
  }

  package static func identity(_ size: Int) -> Matrix {
    var identity = Matrix(rows: size, columns: size)
    for index in 0..<size { identity[index, index] = 1 }
    return identity
  }

  package subscript(row: Int, column: Int) -> Double {
    get { storage[row + column * rows] }
    set { storage[row + column * rows] = newValue }
  }

  /// A copy of one column.
  package func column(_ index: Int) -> [Double] {
    Array(storage[index * rows..<(index + 1) * rows])
  }
}
