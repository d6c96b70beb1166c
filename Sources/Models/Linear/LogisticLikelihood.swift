internal import Foundation
internal import LinearAlgebra

/// The log loss of a logistic model as a function of its parameters Φ (design columns ×
/// dimensions): class k of row x has the margin Σ_c contrasts[k, c] · x·Φ_c, and probabilities are
/// the softmax of the margins.
///
/// Two classes have one dimension and contrasts (0, 1): the usual logistic regression. More
/// classes have one dimension less than classes and orthonormal contrasts that sum to 0 over the
/// classes. Softmax does not change when the same number is added to all margins; the contrasts
/// leave that freedom out, so the Hessian is not singular for it. A penalty on Φ is then the
/// penalty on the weights of all classes, since those of its minimum sum to 0 over the classes.
struct LogisticLikelihood {
  /// Its first column is all ones.
  let design: Matrix
  let codes: [Int32]
  let contrasts: Matrix
  /// Half the sum of |x| in each column, as one norm: the largest gradient there can be, to which
  /// gradients are compared.
  let gradientScale: Double

  init(design: Matrix, codes: [Int32], contrasts: Matrix) {
    self.design = design
    self.codes = codes
    self.contrasts = contrasts
    var squares = 0.0
    for column in 0..<design.columns {
      var sum = 0.0
      for value in design.column(column) { sum += abs(value) }
      squares += sum * sum / 4
    }
    gradientScale = squares.squareRoot()
  }

  var classCount: Int { contrasts.rows }
  var dimensions: Int { contrasts.columns }
  var parameterCount: Int { design.columns * dimensions }

  /// Orthonormal columns that sum to 0 (Helmert's), classes × (classes − 1).
  static func sumZeroContrasts(classes: Int) -> Matrix {
    var contrasts = Matrix(rows: classes, columns: classes - 1)
    for column in 0..<classes - 1 {
      let norm = Double((column + 1) * (column + 2)).squareRoot()
      for row in 0...column { contrasts[row, column] = 1 / norm }
      contrasts[column + 1, column] = -Double(column + 1) / norm
    }
    return contrasts
  }

  static let binaryContrasts = Matrix(rows: 2, columns: 1, storage: [0, 1])

  /// The parameters of a model that tells no row from another: the log shares of the classes.
  func start() -> Matrix {
    var counts = [Double](repeating: 0, count: classCount)
    for code in codes { counts[Int(code)] += 1 }
    var parameters = Matrix(rows: design.columns, columns: dimensions)
    if classCount == 2 && dimensions == 1 && contrasts[0, 0] == 0 {
      parameters[0, 0] = log(counts[1] / counts[0])
    } else {
      for dimension in 0..<dimensions {
        for row in 0..<classCount {
          parameters[0, dimension] += contrasts[row, dimension] * log(counts[row])
        }
      }
    }
    return parameters
  }

  /// Probabilities (rows × classes) and the sum of log losses.
  func evaluate(_ parameters: Matrix) -> (probabilities: Matrix, loss: Double) {
    let rows = design.rows
    let classes = classCount
    // Margins first, turned into probabilities in place.
    var probabilities = design.multiplied(by: parameters).multiplied(by: contrasts.transposed)
    var loss = 0.0
    probabilities.storage.withUnsafeMutableBufferPointer { values in
      codes.withUnsafeBufferPointer { codes in
        for row in 0..<rows {
          let truth = Int(codes[row])
          var greatest = 0
          for other in 1..<classes where values[row + other * rows] > values[row + greatest * rows]
          {
            greatest = other
          }
          let top = values[row + greatest * rows]
          let margin = values[row + truth * rows]
          var others = 0.0
          for index in 0..<classes where index != greatest {
            let share = exp(values[row + index * rows] - top)
            values[row + index * rows] = share
            others += share
          }
          loss += (top - margin) + log1p(others)
          values[row + greatest * rows] = 1
          for index in 0..<classes { values[row + index * rows] /= 1 + others }
        }
      }
    }
    return (probabilities, loss)
  }

  /// The gradient of the loss: Xᵀ (P − Y) contrasts.
  func gradient(_ probabilities: Matrix) -> Matrix {
    var residuals = probabilities.storage
    for (row, code) in codes.enumerated() { residuals[row + Int(code) * design.rows] -= 1 }
    let matrix = Matrix(rows: design.rows, columns: classCount, storage: residuals)
    return design.transposedMultiplied(by: matrix.multiplied(by: contrasts))
  }

  /// The Hessian of the loss, parameters × parameters, dimension by dimension.
  ///
  /// diag(p) − ppᵀ is the sum over pairs of classes of p_k p_l (e_k − e_l)(e_k − e_l)ᵀ, so the
  /// Hessian is made of products Xᵀ diag(p_k p_l) X, whose weights are never negative.
  func hessian(_ probabilities: Matrix) -> Matrix {
    let size = design.columns
    let block = size * size
    // By margins first: row k holds, class by class, the blocks of the margins k and l.
    var byMargins = Matrix(rows: classCount, columns: classCount * block)
    for first in 0..<classCount {
      for second in first + 1..<classCount {
        let gram = design.gram(
          weights: zip(probabilities.column(first), probabilities.column(second)).map { $0 * $1 })
        for (index, value) in gram.storage.enumerated() {
          byMargins[first, second * block + index] = -value
          byMargins[second, first * block + index] = -value
          byMargins[first, first * block + index] += value
          byMargins[second, second * block + index] += value
        }
      }
    }
    // Then margins by parameters, once on each side: O(classes³ × columns²).
    let half = contrasts.transposedMultiplied(by: byMargins)
    var turned = Matrix(rows: classCount, columns: dimensions * block)
    for dimension in 0..<dimensions {
      for index in 0..<classCount * block {
        turned[index / block, dimension * block + index % block] = half[dimension, index]
      }
    }
    let whole = contrasts.transposedMultiplied(by: turned)
    var result = Matrix(rows: parameterCount, columns: parameterCount)
    for left in 0..<dimensions {
      for right in 0..<dimensions {
        for index in 0..<block {
          result[left * size + index % size, right * size + index / size] =
            whole[right, left * block + index]
        }
      }
    }
    return result
  }

  /// The Hessian times a direction (shaped as the parameters), without making it.
  func hessian(_ probabilities: Matrix, times direction: Matrix) -> Matrix {
    let rows = design.rows
    let shares = probabilities.storage
    var changes = design.multiplied(by: direction).multiplied(by: contrasts.transposed).storage
    for row in 0..<rows {
      var mean = 0.0
      for at in stride(from: row, to: shares.count, by: rows) { mean += shares[at] * changes[at] }
      for at in stride(from: row, to: shares.count, by: rows) {
        changes[at] = shares[at] * (changes[at] - mean)
      }
    }
    let matrix = Matrix(rows: rows, columns: classCount, storage: changes)
    return design.transposedMultiplied(by: matrix.multiplied(by: contrasts))
  }

  /// The diagonal of the Hessian, shaped as the parameters.
  func hessianDiagonal(_ probabilities: Matrix) -> Matrix {
    let squares = Matrix(
      rows: design.rows, columns: design.columns, storage: design.storage.map { $0 * $0 })
    let squaredContrasts = Matrix(
      rows: classCount, columns: dimensions, storage: contrasts.storage.map { $0 * $0 })
    let means = probabilities.multiplied(by: contrasts)
    let curvatures = zip(
      probabilities.multiplied(by: squaredContrasts).storage, means.storage
    ).map { max(0, $0 - $1 * $1) }
    return squares.transposedMultiplied(
      by: Matrix(rows: design.rows, columns: dimensions, storage: curvatures))
  }

  /// Every row's own class is the most probable, alone: then larger parameters in the same
  /// direction fit better without end.
  func isSeparated(_ probabilities: Matrix) -> Bool {
    let rows = design.rows
    let shares = probabilities.storage
    for (row, code) in codes.enumerated() {
      let own = row + Int(code) * rows
      for at in stride(from: row, to: shares.count, by: rows)
      where at != own && shares[at] >= shares[own] {
        return false
      }
    }
    return true
  }
}
