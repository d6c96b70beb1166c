internal import LinearAlgebra

/// One worker's place for a panel of rows: the constant and the numbers as columns, and the
/// indicators of each row as a short list.
final class PanelBuffer {
  /// Column-major, the constant first; an extra column, where there is one, last.
  let values: UnsafeMutablePointer<Double>
  /// The same, row by row; filled where it is asked for.
  let transposed: UnsafeMutablePointer<Double>
  let denseColumns: Int
  let capacity: Int
  /// `indicators[row * indicatorStride + k]` for k below `indicatorCounts[row]`, ascending.
  let indicators: UnsafeMutablePointer<Int32>
  let indicatorCounts: UnsafeMutablePointer<Int32>
  let indicatorStride: Int
  private(set) var rows = 0

  private let design: BoundDesign
  var layout: DesignLayout { design.layout }

  init(_ design: BoundDesign, capacity: Int, withExtraColumn: Bool = false) {
    self.design = design
    self.capacity = capacity
    denseColumns = 1 + design.numbers.count + (withExtraColumn ? 1 : 0)
    indicatorStride = design.indicatorsPerRow
    values = .allocate(capacity: capacity * denseColumns)
    // Numbers need no initialisation, and memory that is not touched costs nothing.
    values.update(repeating: 1, count: capacity)
    transposed = .allocate(capacity: capacity * denseColumns)
    indicators = .allocate(capacity: max(1, capacity * indicatorStride))
    indicatorCounts = .allocate(capacity: capacity)
    indicatorCounts.update(repeating: 0, count: capacity)
  }

  deinit {
    values.deallocate()
    transposed.deallocate()
    indicators.deallocate()
    indicatorCounts.deallocate()
  }

  /// The constant and the numbers, with the extra column.
  var panel: Panel { Panel(values, rows: rows, columns: denseColumns, stride: capacity) }

  /// Rows from `first` on.
  func panel(from first: Int, rows: Int) -> Panel {
    Panel(values + first, rows: rows, columns: denseColumns, stride: capacity)
  }

  /// - Precondition: no more places than the buffer has rows for.
  func gather(_ places: UnsafeBufferPointer<Int32>) {
    precondition(places.count <= capacity, "a panel is as long as its buffer at most")
    rows = places.count
    if indicatorStride > 0 { indicatorCounts.update(repeating: 0, count: rows) }
    for (index, numbers) in design.numbers.enumerated() {
      gather(numbers, places, into: values + (index + 1) * capacity)
    }
    for codes in design.codes {
      codes.codes.withUnsafeBufferPointer { values in
        codes.indicators.withUnsafeBufferPointer { table in
          for row in 0..<places.count {
            let indicator = table[Int(values[Int(places[row])]) + 1]
            let count = indicatorCounts[row]
            indicators[row * indicatorStride + Int(count)] = indicator
            indicatorCounts[row] = count + (indicator >= 0 ? 1 : 0)
          }
        }
      }
    }
  }

  private func gather(
    _ numbers: BoundDesign.Numbers, _ places: UnsafeBufferPointer<Int32>,
    into column: UnsafeMutablePointer<Double>
  ) {
    let (inverse, centre) = (numbers.inverse, numbers.centre)
    numbers.values.withUnsafeBufferPointer { values in
      if numbers.divisor == 1 {
        for row in 0..<places.count {
          let number = values[Int(places[row])] * inverse - centre
          column[row] = number == number ? number : 0
        }
      } else {
        for row in 0..<places.count {
          let number = values[Int(places[row])] / numbers.divisor * inverse - centre
          column[row] = number == number ? number : 0
        }
      }
      guard numbers.missing >= 0 else { return }
      for row in 0..<places.count {
        let isMissing = values[Int(places[row])].isNaN
        let count = indicatorCounts[row]
        if isMissing { indicators[row * indicatorStride + Int(count)] = numbers.missing }
        indicatorCounts[row] = count + (isMissing ? 1 : 0)
      }
    }
  }

  /// Fills the last column.
  func fillExtraColumn(_ value: (Int) -> Double) {
    let column = values + (denseColumns - 1) * capacity
    for row in 0..<rows { column[row] = value(row) }
  }

  /// Fills `transposed`, in blocks that stay in the first cache.
  func transpose() {
    for first in stride(from: 0, to: rows, by: 32) {
      let last = min(first + 32, rows)
      for column in 0..<denseColumns {
        let from = values + column * capacity
        for row in first..<last { transposed[row * denseColumns + column] = from[row] }
      }
    }
  }
}
