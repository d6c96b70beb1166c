internal import CLAPACK

extension Matrix {
  /// Rows that are worked on at a time, so that a panel of some dozens of columns stays in cache.
  private static let panelRows = 4096

  /// AᵀA, whole (both triangles). O(rows × columns²).
  package func gram() -> Matrix {
    var result = Matrix(rows: columns, columns: columns)
    guard rows > 0 && columns > 0 else { return result }
    storage.withUnsafeBufferPointer { values in
      for first in stride(from: 0, to: rows, by: Self.panelRows) {
        result.addGram(
          ofPanel: UnsafeBufferPointer(rebasing: values[first...]),
          rows: min(Self.panelRows, rows - first), stride: rows)
      }
    }
    result.copyUpperTriangleToLower()
    return result
  }

  /// Aᵀ diag(weights) A, whole (both triangles). O(rows × columns²).
  ///
  /// - Precondition: a weight for each row, none of them negative.
  package func gram(weights: [Double]) -> Matrix {
    precondition(weights.count == rows, "a weighted product needs a weight a row")
    var result = Matrix(rows: columns, columns: columns)
    guard rows > 0 && columns > 0 else { return result }
    let roots = weights.map { $0.squareRoot() }
    var panel = [Double](repeating: 0, count: min(Self.panelRows, rows) * columns)
    storage.withUnsafeBufferPointer { values in
      panel.withUnsafeMutableBufferPointer { panel in
        roots.withUnsafeBufferPointer { roots in
          for first in stride(from: 0, to: rows, by: Self.panelRows) {
            let count = min(Self.panelRows, rows - first)
            for column in 0..<columns {
              let from = column * rows + first
              let to = column * count
              for row in 0..<count { panel[to + row] = values[from + row] * roots[first + row] }
            }
            result.addGram(ofPanel: UnsafeBufferPointer(panel), rows: count, stride: count)
          }
        }
      }
    }
    result.copyUpperTriangleToLower()
    return result
  }

  /// Adds PᵀP of a panel to the upper triangle.
  private mutating func addGram(
    ofPanel panel: UnsafeBufferPointer<Double>, rows panelRows: Int, stride: Int
  ) {
    cblas_dsyrk(
      CblasColMajor, CblasUpper, CblasTrans, Int32(columns), Int32(panelRows), 1,
      panel.baseAddress, Int32(stride), 1, &storage, Int32(columns))
  }

  /// Makes a matrix symmetric whose upper triangle is known.
  package mutating func copyUpperTriangleToLower() {
    for column in 0..<columns {
      for row in 0..<column { self[column, row] = self[row, column] }
    }
  }
}
