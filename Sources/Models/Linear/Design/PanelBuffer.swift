internal import CVectorKernels
internal import LinearAlgebra

/// One worker's place for a chunk of rows: the constant and the numbers as columns, and the
/// indicators of each row as a short list. A chunk is gathered at once, column by column, so that
/// each part of a column is read once; what is worked on is a panel of it, the rows of one fold.
final class PanelBuffer {
  private let allValues: UnsafeMutablePointer<Double>
  private let allTransposed: UnsafeMutablePointer<Double>
  private let allIndicators: UnsafeMutablePointer<Int32>
  private let allIndicatorCounts: UnsafeMutablePointer<Int32>
  let denseColumns: Int
  let capacity: Int
  let indicatorStride: Int
  /// Where the panel begins, and its rows.
  private var first = 0
  private(set) var rows = 0

  private let design: BoundDesign
  var indicatorCount: Int { design.indicatorCount }

  init(_ design: BoundDesign, capacity: Int, withExtraColumn: Bool = false) {
    self.design = design
    self.capacity = capacity
    denseColumns = design.denseCount + (withExtraColumn ? 1 : 0)
    indicatorStride = design.indicatorsPerRow
    allValues = .allocate(capacity: capacity * denseColumns)
    // Numbers need no initialisation, and memory that is not touched costs nothing.
    allValues.update(repeating: 1, count: capacity)
    allTransposed = .allocate(capacity: capacity * denseColumns)
    allIndicators = .allocate(capacity: max(1, capacity * indicatorStride))
    allIndicatorCounts = .allocate(capacity: capacity)
    allIndicatorCounts.update(repeating: 0, count: capacity)
  }

  deinit {
    allValues.deallocate()
    allTransposed.deallocate()
    allIndicators.deallocate()
    allIndicatorCounts.deallocate()
  }

  /// The panel, column-major, its columns `capacity` apart: the constant first; an extra column,
  /// where there is one, last.
  var values: UnsafeMutablePointer<Double> { allValues + first }
  /// The same, row by row; filled where it is asked for.
  var transposed: UnsafeMutablePointer<Double> { allTransposed + first * denseColumns }
  /// `indicators[row * indicatorStride + k]` for k below `indicatorCounts[row]`, ascending.
  var indicators: UnsafeMutablePointer<Int32> { allIndicators + first * indicatorStride }
  var indicatorCounts: UnsafeMutablePointer<Int32> { allIndicatorCounts + first }

  /// Takes these rows of the chunk for the panel.
  func select(_ panel: Range<Int>) {
    first = panel.lowerBound
    rows = panel.count
  }

  /// The constant and the numbers, with the extra column.
  var panel: Panel { Panel(values, rows: rows, columns: denseColumns, stride: capacity) }

  /// Rows from `first` on.
  func panel(from first: Int, rows: Int) -> Panel {
    Panel(values + first, rows: rows, columns: denseColumns, stride: capacity)
  }

  /// Fills the buffer with rows, all of them the panel.
  ///
  /// - Precondition: no more rows than the buffer has room for.
  func gather(_ range: Range<Int>, of folded: FoldedRows) {
    precondition(range.count <= capacity, "a chunk is as long as its buffer at most")
    select(0..<range.count)
    if let rare = design.rareValues {
      rare.fill(range, stride: indicatorStride, lists: allIndicators, counts: allIndicatorCounts)
    } else if indicatorStride > 0 {
      allIndicatorCounts.update(repeating: 0, count: rows)
    }
    folded.places.withUnsafeBufferPointer { gather(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private func gather(_ places: UnsafeBufferPointer<Int32>) {
    for (index, numbers) in design.numbers.enumerated() {
      gather(numbers, places, into: values + (index + 1) * capacity)
    }
    let (indicators, indicatorCounts) = (allIndicators, allIndicatorCounts)
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
    numbers.values.withUnsafeBufferPointer { values in
      harness_gather(
        values.baseAddress, places.baseAddress, places.count, numbers.divisor, numbers.inverse,
        numbers.centre, column)
      guard numbers.missing >= 0 else { return }
      let (indicators, indicatorCounts) = (allIndicators, allIndicatorCounts)
      for row in 0..<places.count {
        let isMissing = values[Int(places[row])].isNaN
        let count = indicatorCounts[row]
        if isMissing { indicators[row * indicatorStride + Int(count)] = numbers.missing }
        indicatorCounts[row] = count + (isMissing ? 1 : 0)
      }
    }
  }

  /// The indicators of rows from `first` on.
  func lists(from first: Int, rows: Int) -> harness_lists {
    harness_lists(
      entries: indicators + first * indicatorStride, counts: indicatorCounts + first,
      stride: indicatorStride, rows: indicatorStride > 0 ? rows : 0)
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
