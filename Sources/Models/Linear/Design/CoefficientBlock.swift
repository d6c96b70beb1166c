internal import CVectorKernels
internal import LinearAlgebra

/// Coefficients of a layout's columns for several problems side by side, with the problem as the
/// fastest index, so that a look-up by an indicator reads neighbours.
struct CoefficientBlock: Sendable {
  /// Problems with the empty ones that fill the width up.
  let width: Int
  let columns: Int
  /// `storage[column * width + problem]`.
  private(set) var storage: [Double]

  /// - Precondition: each problem has a coefficient a column of the layout.
  init(_ problems: [[Double]], width: Int, columns: Int) {
    self.width = width
    self.columns = columns
    storage = [Double](repeating: 0, count: width * columns)
    for (problem, coefficients) in problems.enumerated() {
      precondition(coefficients.count == columns, "a coefficient a column")
      for (column, coefficient) in coefficients.enumerated() {
        storage[column * width + problem] = coefficient
      }
    }
  }

  /// The linear predictions of rows of a panel: rows × width, with the problem fastest.
  func predict(
    _ buffer: PanelBuffer, from first: Int, rows: Int, into result: UnsafeMutablePointer<Double>
  ) {
    storage.withUnsafeBufferPointer { coefficients in
      guard let base = coefficients.baseAddress else { return }
      buffer.panel(from: first, rows: rows).multiply(base, problems: width, into: result)
      harness_add_listed(
        buffer.lists(from: first, rows: rows), base + buffer.denseColumns * width, width, result)
    }
  }

  /// Adds the products of rows' weights (rows × width) with the layout's columns.
  static func addProducts(
    of weights: UnsafePointer<Double>, width: Int, _ buffer: PanelBuffer, from first: Int,
    rows: Int, to sums: UnsafeMutablePointer<Double>
  ) {
    buffer.panel(from: first, rows: rows).addProduct(weights, problems: width, to: sums)
    harness_add_to_listed(
      buffer.lists(from: first, rows: rows), weights, width, sums + buffer.denseColumns * width)
  }
}
