internal import LinearAlgebra

/// How margins of classes follow from a fit's parameters.
enum ClassContrasts {
  /// Two classes have one dimension, the margin of the second: the usual logistic regression.
  static let binary = Matrix(rows: 1, columns: 1, storage: [1])

  /// Orthonormal columns that sum to 0 (Helmert's), classes × (classes − 1).
  ///
  /// Softmax does not change when the same number is added to all margins; the contrasts leave that
  /// freedom out, so the Hessian is not singular for it. A penalty on the parameters is then the
  /// penalty on the weights of all classes, since those of its minimum sum to 0 over the classes.
  static func sumZero(classes: Int) -> Matrix {
    var contrasts = Matrix(rows: classes, columns: max(0, classes - 1))
    for column in 0..<max(0, classes - 1) {
      let norm = Double((column + 1) * (column + 2)).squareRoot()
      for row in 0...column { contrasts[row, column] = 1 / norm }
      contrasts[column + 1, column] = -Double(column + 1) / norm
    }
    return contrasts
  }
}
