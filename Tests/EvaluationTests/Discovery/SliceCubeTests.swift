import Statistics
import Testing

@testable import Evaluation

@Suite struct SliceCubeTests {
  /// Whole numbers add up exactly, so that a box's sums have to be those of its rows to the last bit.
  @Test(arguments: 1...3) func aBoxHasTheSumsOfItsRows(axisCount: Int) {
    var random = SeededRandom(seed: UInt64(axisCount))
    let widths = Array([4, 3, 5].suffix(axisCount))
    let cells = widths.map { width in (0..<200).map { _ in UInt8(random.uniform(below: width)) } }
    let rows = (0..<200).map { _ in
      SliceCube.Sums(1, Double(random.uniform(below: 9)) - 4, 0, 0, 0, 0, 0, 0)
    }
    let cube = SliceCube(rows, axes: zip(cells, widths).map { (cells: $0, count: $1) })
    var slab = [SliceCube.Sums](repeating: .zero, count: cube.slabCount)
    for _ in 0..<50 {
      let runs = widths.map { width in
        let lower = random.uniform(below: width)
        return lower..<lower + 1 + random.uniform(below: width - lower)
      }
      let axes = [Range<Int>](repeating: 0..<1, count: 3 - axisCount) + runs
      cube.slab(axes[0], axes[1], into: &slab)
      let sums = slab[axes[2].upperBound] - slab[axes[2].lowerBound]
      let inside = rows.indices.filter { row in
        runs.indices.allSatisfy { runs[$0].contains(Int(cells[$0][row])) }
      }
      #expect(sums == inside.reduce(.zero) { $0 + rows[$1] })
    }
  }
}
