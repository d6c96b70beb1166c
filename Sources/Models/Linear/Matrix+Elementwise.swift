internal import LinearAlgebra

/// Matrices as vectors of parameters.
extension Matrix {
  mutating func add(_ other: Matrix) {
    for index in storage.indices { storage[index] += other.storage[index] }
  }

  func adding(_ other: Matrix, times factor: Double) -> Matrix {
    var result = self
    for index in result.storage.indices { result.storage[index] += factor * other.storage[index] }
    return result
  }

  func divided(by other: Matrix) -> Matrix {
    var result = self
    for index in result.storage.indices { result.storage[index] /= other.storage[index] }
    return result
  }

  func inner(_ other: Matrix) -> Double {
    zip(storage, other.storage).reduce(0) { $0 + $1.0 * $1.1 }
  }

  var euclideanNorm: Double { inner(self).squareRoot() }

  /// The largest absolute value.
  var largest: Double { storage.reduce(0) { max($0, abs($1)) } }

  /// xᵀ A x.
  func quadraticForm(_ vector: [Double]) -> Double {
    zip(vector, multiplied(by: vector)).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The matrix with 0 in its first row.
  var withoutFirstRow: Matrix {
    var result = self
    for column in 0..<columns { result[0, column] = 0 }
    return result
  }
}
