internal import CLAPACK

/// Products with a panel of rows that stands in a worker's buffer.
///
/// A panel is column-major, rows × columns, its columns `stride` apart. Results for several
/// problems stand with the problem as the fastest index.
package struct Panel {
  package let values: UnsafePointer<Double>
  package let rows: Int
  package let columns: Int
  package let stride: Int

  /// - Precondition: `stride ≥ rows`, and the values outlive the panel.
  package init(_ values: UnsafePointer<Double>, rows: Int, columns: Int, stride: Int) {
    self.values = values
    self.rows = rows
    self.columns = columns
    self.stride = stride
  }

  /// B Xᵀ: for each row, a value a problem. `coefficients` is problems × columns.
  package func multiply(
    _ coefficients: UnsafePointer<Double>, problems: Int,
    into result: UnsafeMutablePointer<Double>
  ) {
    if problems == 1 {
      cblas_dgemv(
        CblasColMajor, CblasNoTrans, Int32(rows), Int32(columns), 1, values, Int32(stride),
        coefficients, 1, 0, result, 1)
    } else {
      cblas_dgemm(
        CblasColMajor, CblasNoTrans, CblasTrans, Int32(problems), Int32(rows), Int32(columns), 1,
        coefficients, Int32(problems), values, Int32(stride), 0, result, Int32(problems))
    }
  }

  /// Adds E X to `sums`, problems × columns; `weights` is problems × rows.
  package func addProduct(
    _ weights: UnsafePointer<Double>, problems: Int, to sums: UnsafeMutablePointer<Double>
  ) {
    if problems == 1 {
      cblas_dgemv(
        CblasColMajor, CblasTrans, Int32(rows), Int32(columns), 1, values, Int32(stride), weights,
        1, 1, sums, 1)
    } else {
      cblas_dgemm(
        CblasColMajor, CblasNoTrans, CblasNoTrans, Int32(problems), Int32(columns), Int32(rows),
        1, weights, Int32(problems), values, Int32(stride), 1, sums, Int32(problems))
    }
  }

  /// Adds XᵀX to the upper triangle of `sums`, columns × columns.
  package func addGram(to sums: UnsafeMutablePointer<Double>) {
    cblas_dsyrk(
      CblasColMajor, CblasUpper, CblasTrans, Int32(columns), Int32(rows), 1, values,
      Int32(stride), 1, sums, Int32(columns))
  }
}
