internal import CVectorKernels
internal import LinearAlgebra

/// Sums of products of a layout's columns, without the columns of indicators, under one or several
/// weightings of the rows at once.
///
/// Sums stand with the weighting as the fastest index. One weighting's dense products are made by a
/// symmetric update; for several, the products of dense columns are made once and summed by one
/// product of matrices. An indicator adds its row's numbers, and a pair of indicators its weights.
/// O(rows × weightings × (dense² + indicators a row × dense)).
///
/// One worker fills it, and hands it over when it is done.
final class GramSums: @unchecked Sendable {
  /// Weightings, with the empty ones that fill it up.
  let stride: Int
  /// The constant, the numbers, and an extra column where there is one.
  private let denseColumns: Int
  /// The constant and the numbers.
  private let layoutColumns: Int
  private let indicatorCount: Int
  /// The upper triangle, column by column.
  private let dense: UnsafeMutableBufferPointer<Double>
  /// Indicator by indicator, a value a dense column.
  private let cross: UnsafeMutableBufferPointer<Double>
  /// At (lower indicator, higher indicator), row-major.
  private let pairs: UnsafeMutableBufferPointer<Double>

  init(_ design: BoundDesign, withExtraColumn: Bool = false, weightings: Int = 1) {
    stride = Self.stride(of: weightings)
    layoutColumns = design.denseCount
    denseColumns = layoutColumns + (withExtraColumn ? 1 : 0)
    indicatorCount = design.indicatorCount
    let stride = stride
    func zeros(_ count: Int) -> UnsafeMutableBufferPointer<Double> {
      let buffer = UnsafeMutableBufferPointer<Double>.allocate(capacity: count * stride)
      buffer.initialize(repeating: 0)
      return buffer
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

  static func stride(of weightings: Int) -> Int {
    weightings == 1 ? 1 : (weightings + 3) / 4 * 4
  }

  /// Room for columns that `add` makes, in numbers.
  static func scratchCount(_ buffer: PanelBuffer) -> Int {
    max(buffer.denseColumns * buffer.capacity, productLimit)
  }

  /// Products that are made at a time stay in the second cache.
  private static let productLimit = 1 << 15

  /// Adds a panel's products; its rows must be transposed where there are indicators.
  func add(_ buffer: PanelBuffer) {
    precondition(stride == 1, "a sum without weights is one sum")
    guard let dense = dense.baseAddress else { return }
    buffer.panel.addGram(to: dense)
    // Weights of 1: the constant's column.
    addIndicators(buffer, weights: buffer.values)
  }

  /// Adds a panel's weighted products. `weights` is stride × rows.
  ///
  /// - Precondition: no weight is negative.
  func add(
    _ buffer: PanelBuffer, weights: UnsafePointer<Double>, scratch: UnsafeMutablePointer<Double>
  ) {
    if stride == 1 {
      addDense(buffer, weights: weights, scratch: scratch)
    } else {
      addProducts(buffer, weights: weights, scratch: scratch)
    }
    addIndicators(buffer, weights: weights)
  }

  private func addDense(
    _ buffer: PanelBuffer, weights: UnsafePointer<Double>, scratch: UnsafeMutablePointer<Double>
  ) {
    guard let sums = dense.baseAddress else { return }
    // The constant's column is the weights' roots themselves.
    for row in 0..<buffer.rows { scratch[row] = weights[row].squareRoot() }
    for column in 1..<max(1, denseColumns) {
      let from = buffer.values + column * buffer.capacity
      let to = scratch + column * buffer.capacity
      for row in 0..<buffer.rows { to[row] = from[row] * scratch[row] }
    }
    Panel(scratch, rows: buffer.rows, columns: denseColumns, stride: buffer.capacity)
      .addGram(to: sums)
  }

  private func addProducts(
    _ buffer: PanelBuffer, weights: UnsafePointer<Double>, scratch: UnsafeMutablePointer<Double>
  ) {
    guard let sums = dense.baseAddress else { return }
    let rows = buffer.rows
    var first = 0
    var made = 0
    func flush() {
      Panel(scratch, rows: rows, columns: made, stride: rows)
        .addProduct(weights, problems: stride, to: sums + first * stride)
      first += made
      made = 0
    }
    for column in 0..<denseColumns {
      let right = buffer.values + column * buffer.capacity
      for other in 0...column {
        if (made + 1) * rows > Self.productLimit { flush() }
        let left = buffer.values + other * buffer.capacity
        let product = scratch + made * rows
        for row in 0..<rows { product[row] = left[row] * right[row] }
        made += 1
      }
    }
    flush()
  }

  private func addIndicators(_ buffer: PanelBuffer, weights: UnsafePointer<Double>) {
    guard indicatorCount > 0, let cross = cross.baseAddress, let pairs = pairs.baseAddress
    else { return }
    let lists = buffer.lists(from: 0, rows: buffer.rows)
    harness_add_products_to_listed(
      lists, weights, stride, buffer.transposed, denseColumns, cross)
    for row in 0..<buffer.rows {
      let list = buffer.indicators + row * buffer.indicatorStride
      let count = Int(buffer.indicatorCounts[row])
      let weights = weights + row * stride
      for index in 0..<count {
        let line = pairs + Int(list[index]) * indicatorCount * stride
        for other in index..<count {
          let sums = line + Int(list[other]) * stride
          for weighting in 0..<stride { sums[weighting] += weights[weighting] }
        }
      }
    }
  }

  /// Adds the sums of other rows.
  func add(_ other: GramSums) {
    for (sums, more) in [(dense, other.dense), (cross, other.cross), (pairs, other.pairs)] {
      for index in sums.indices { sums[index] += more[index] }
    }
  }

  /// The products under one weighting, in the layout's order; an extra dense column stands last.
  func matrix(_ weighting: Int = 0) -> Matrix {
    let size = denseColumns + indicatorCount
    var storage = [Double](repeating: 0, count: size * size)
    func place(ofDense column: Int) -> Int {
      column < layoutColumns ? column : layoutColumns + indicatorCount
    }
    func set(_ row: Int, _ column: Int, _ value: Double) {
      storage[column * size + row] = value
      storage[row * size + column] = value
    }
    for column in 0..<denseColumns {
      // A symmetric update leaves whole columns; else only their upper parts are there.
      let start = stride == 1 ? column * denseColumns : column * (column + 1) / 2
      for row in 0...column {
        set(
          place(ofDense: row), place(ofDense: column), dense[(start + row) * stride + weighting])
      }
    }
    for indicator in 0..<indicatorCount {
      let column = layoutColumns + indicator
      for row in 0..<denseColumns {
        set(
          place(ofDense: row), column,
          cross[(indicator * denseColumns + row) * stride + weighting])
      }
      for other in indicator..<indicatorCount {
        set(
          layoutColumns + other, column,
          pairs[(indicator * indicatorCount + other) * stride + weighting])
      }
    }
    return Matrix(rows: size, columns: size, storage: storage)
  }
}
