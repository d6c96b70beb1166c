/// Sums over all slices of up to three columns at once: the rows are added up by their cells, then
/// cumulated along each axis, so that the sums over any box of cells are eight numbers away.
///
/// Fewer columns leave the first axes with one cell.
struct SliceCube {
  /// Of each row or box: rows, Σ loss, Σ deviation, Σ deviation², Σ loss².
  typealias Sums = SIMD8<Double>

  private let widths: (Int, Int, Int)
  private var sums: [Sums]

  /// O(rows + cells).
  init(_ rows: [Sums], axes: [(cells: [UInt8], count: Int)]) {
    let padding = 3 - axes.count
    precondition(padding >= 0 && !axes.isEmpty, "a slice has one to three columns")
    func width(_ axis: Int) -> Int { axis < padding ? 2 : axes[axis - padding].count + 1 }
    widths = (width(0), width(1), width(2))
    let (first, second, third) = widths
    sums = [Sums](repeating: .zero, count: first * second * third)
    // Cell (0, 0, 0) is at place (1, 1, 1): the places before hold the sums of nothing.
    let origin = (second + 1) * third + 1
    sums.withUnsafeMutableBufferPointer { sums in
      switch axes.count {
      case 1:
        for (row, cell) in axes[0].cells.enumerated() { sums[origin + Int(cell)] += rows[row] }
      case 2:
        for row in rows.indices {
          let place = Int(axes[0].cells[row]) * third + Int(axes[1].cells[row])
          sums[origin + place] += rows[row]
        }
      default:
        for row in rows.indices {
          let place = Int(axes[0].cells[row]) * second + Int(axes[1].cells[row])
          sums[origin + place * third + Int(axes[2].cells[row])] += rows[row]
        }
      }
      let plane = second * third
      for place in plane..<sums.count { sums[place] += sums[place - plane] }
      for start in stride(from: plane, to: sums.count, by: plane) {
        for place in start + third..<start + plane { sums[place] += sums[place - third] }
      }
      for start in stride(from: 0, to: sums.count, by: third) {
        for place in start + 1..<start + third { sums[place] += sums[place - 1] }
      }
    }
  }

  /// Cumulated sums along the last axis of the cells in these runs of the first two.
  func slab(_ first: Range<Int>, _ second: Range<Int>, into slab: inout [Sums]) {
    let third = widths.2
    func start(_ one: Int, _ two: Int) -> Int { (one * widths.1 + two) * third }
    let places = (
      start(first.upperBound, second.upperBound), start(first.lowerBound, second.upperBound),
      start(first.upperBound, second.lowerBound), start(first.lowerBound, second.lowerBound)
    )
    for cell in 0..<third {
      slab[cell] =
        sums[places.0 + cell] - sums[places.1 + cell] - sums[places.2 + cell]
        + sums[places.3 + cell]
    }
  }

  /// Places of the last axis.
  var slabCount: Int { widths.2 }
}
