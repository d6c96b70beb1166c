extension Matrix {
  /// Rows that are worked on at a time, so that a panel of some dozens of columns stays in cache.
  private static let panelRows = 4096

  /// AᵀA, whole (both triangles). O(rows × columns²).
  package func gram() -> Matrix {
    var result = Matrix(rows: columns, columns: columns)
    guard rows > 0 && columns > 0 else { return result }
    storage.withUnsafeBufferPointer { values in
      guard let base = values.baseAddress else { return }
      for first in stride(from: 0, to: rows, by: Self.panelRows) {
        Panel(
          base + first, rows: min(Self.panelRows, rows - first), columns: columns, stride: rows
        ).addGram(to: &result.storage)
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
          guard let base = panel.baseAddress else { return }
          for first in stride(from: 0, to: rows, by: Self.panelRows) {
            let count = min(Self.panelRows, rows - first)
            for column in 0..<columns {
              let from = column * rows + first
              let to = column * count
              for row in 0..<count { panel[to + row] = values[from + row] * roots[first + row] }
            }
            Panel(base, rows: count, columns: columns, stride: count)
              .addGram(to: &result.storage)
          }
        }
      }
    }
    result.copyUpperTriangleToLower()
    return result
  }

  /// Makes a matrix symmetric whose upper triangle is known.
  package mutating func copyUpperTriangleToLower() {
    for column in 0..<columns {
      for row in 0..<column { self[column, row] = self[row, column] }
    }
  }
}
