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
      guard buffer.indicatorStride > 0 else { return }
      let indicators = base + buffer.denseColumns * width
      for row in 0..<rows {
        let target = result + row * width
        let list = buffer.indicators + (first + row) * buffer.indicatorStride
        for index in 0..<Int(buffer.indicatorCounts[first + row]) {
          add(indicators + Int(list[index]) * width, to: target, count: width)
        }
      }
    }
  }

  /// Adds the products of rows' weights (rows × width) with the layout's columns.
  static func addProducts(
    of weights: UnsafePointer<Double>, width: Int, _ buffer: PanelBuffer, from first: Int,
    rows: Int, to sums: UnsafeMutablePointer<Double>
  ) {
    buffer.panel(from: first, rows: rows).addProduct(weights, problems: width, to: sums)
    guard buffer.indicatorStride > 0 else { return }
    let indicators = sums + buffer.denseColumns * width
    for row in 0..<rows {
      let list = buffer.indicators + (first + row) * buffer.indicatorStride
      for index in 0..<Int(buffer.indicatorCounts[first + row]) {
        add(weights + row * width, to: indicators + Int(list[index]) * width, count: width)
      }
    }
  }
}

/// Adds numbers to others, eight at a time where there are as many.
@inline(__always)
private func add(
  _ values: UnsafePointer<Double>, to sums: UnsafeMutablePointer<Double>, count: Int
) {
  let from = UnsafeRawPointer(values)
  let to = UnsafeMutableRawPointer(sums)
  var index = 0
  while index + 8 <= count {
    let sum =
      to.loadUnaligned(fromByteOffset: index * 8, as: Lanes.self)
      + from.loadUnaligned(fromByteOffset: index * 8, as: Lanes.self)
    to.storeBytes(of: sum, toByteOffset: index * 8, as: Lanes.self)
    index += 8
  }
  while index < count {
    sums[index] += values[index]
    index += 1
  }
}
