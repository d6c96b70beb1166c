internal import LinearAlgebra

/// Sums of weighted products of a layout's columns, without the columns of indicators: dense with
/// dense by a symmetric update, an indicator with numbers by adding rows, and indicators with each
/// other by adding weights at the pair's place. O(rows × (dense² + indicators a row × dense)).
final class GramSums {
  /// The constant, the numbers, and an extra column where there is one.
  private let denseColumns: Int
  /// The constant and the numbers.
  private let layoutColumns: Int
  private let indicatorCount: Int
  /// Upper triangle, column-major.
  private let dense: UnsafeMutablePointer<Double>
  /// Indicator by indicator, a value a dense column.
  private let cross: UnsafeMutablePointer<Double>
  /// At (lower indicator, higher indicator), row-major.
  private let pairs: UnsafeMutablePointer<Double>

  init(_ design: BoundDesign, withExtraColumn: Bool) {
    layoutColumns = design.denseCount
    denseColumns = layoutColumns + (withExtraColumn ? 1 : 0)
    indicatorCount = design.indicatorCount
    func zeros(_ count: Int) -> UnsafeMutablePointer<Double> {
      let pointer = UnsafeMutablePointer<Double>.allocate(capacity: max(1, count))
      pointer.initialize(repeating: 0, count: max(1, count))
      return pointer
    }
    dense = zeros(denseColumns * denseColumns)
    cross = zeros(indicatorCount * denseColumns)
    pairs = zeros(indicatorCount * indicatorCount)
  }

  deinit {
    dense.deallocate()
    cross.deallocate()
    pairs.deallocate()
  }

  /// Adds a panel's products; its rows must be transposed where there are indicators.
  func add(_ buffer: PanelBuffer) {
    buffer.panel.addGram(to: dense)
    guard indicatorCount > 0 else { return }
    for row in 0..<buffer.rows { addIndicators(of: row, weight: 1, buffer) }
  }

  /// Adds a panel's products weighted by row. `scratch` has room for the panel.
  ///
  /// - Precondition: no weight is negative.
  func add(
    _ buffer: PanelBuffer, weights: UnsafePointer<Double>, scratch: UnsafeMutablePointer<Double>,
    roots: UnsafeMutablePointer<Double>
  ) {
    for row in 0..<buffer.rows { roots[row] = weights[row].squareRoot() }
    for column in 0..<denseColumns {
      let from = buffer.values + column * buffer.capacity
      let to = scratch + column * buffer.capacity
      for row in 0..<buffer.rows { to[row] = from[row] * roots[row] }
    }
    Panel(scratch, rows: buffer.rows, columns: denseColumns, stride: buffer.capacity)
      .addGram(to: dense)
    guard indicatorCount > 0 else { return }
    for row in 0..<buffer.rows { addIndicators(of: row, weight: weights[row], buffer) }
  }

  private func addIndicators(of row: Int, weight: Double, _ buffer: PanelBuffer) {
    let list = buffer.indicators + row * buffer.indicatorStride
    let count = Int(buffer.indicatorCounts[row])
    let values = buffer.transposed + row * denseColumns
    for index in 0..<count {
      let indicator = Int(list[index])
      let sums = cross + indicator * denseColumns
      for column in 0..<denseColumns { sums[column] += weight * values[column] }
      let line = pairs + indicator * indicatorCount
      for other in index..<count { line[Int(list[other])] += weight }
    }
  }

  /// Adds all products, both triangles, to a matrix in the layout's order; an extra dense column
  /// stands last.
  func addProducts(to matrix: inout Matrix) {
    let size = denseColumns + indicatorCount
    precondition(matrix.rows == size && matrix.columns == size, "each product has its place")
    func place(ofDense column: Int) -> Int {
      column < layoutColumns ? column : layoutColumns + indicatorCount
    }
    for column in 0..<denseColumns {
      let j = place(ofDense: column)
      for row in 0...column {
        let i = place(ofDense: row)
        matrix[i, j] += dense[row + column * denseColumns]
        if i != j { matrix[j, i] += dense[row + column * denseColumns] }
      }
    }
    for indicator in 0..<indicatorCount {
      let i = layoutColumns + indicator
      for column in 0..<denseColumns {
        let j = place(ofDense: column)
        matrix[i, j] += cross[indicator * denseColumns + column]
        matrix[j, i] += cross[indicator * denseColumns + column]
      }
      for other in indicator..<indicatorCount {
        let j = layoutColumns + other
        matrix[i, j] += pairs[indicator * indicatorCount + other]
        if i != j { matrix[j, i] += pairs[indicator * indicatorCount + other] }
      }
    }
  }
}
