import Splitting
import Statistics
import Tabular

/// Rows of any number that need no file: `reference/tree.py` makes the same ones.
struct HashedRows {
  let columns: [[Double]]
  let signal: [Double]

  /// Columns of 200, 250 and 7 different integers, or of a million each, and a target that depends
  /// on them.
  init(_ rows: Range<Int>, wide: Bool) {
    let fine = (0..<3).map { stream in
      rows.map { Int(Self.hash(UInt32($0), stream: stream)) % 1_000_000 }
    }
    let coarse = [
      fine[0].map { $0 / 5_000 }, fine[1].map { $0 / 4_000 - 100 }, fine[2].map { $0 / 150_000 },
    ]
    columns = (wide ? fine : coarse).map { $0.map(Double.init) }
    signal = zip(rows, zip(coarse[0], zip(coarse[1], coarse[2]))).map { row, values in
      let (first, (second, third)) = values
      let step = second > 20 && third > 3 ? 700 : 0
      return Double(6 * first + step + Int(Self.hash(UInt32(row), stream: 3)) % 1_200)
    }
  }

  private static func hash(_ row: UInt32, stream: UInt32) -> UInt32 {
    var value = row &* 2_654_435_761 &+ stream &* 40_503
    for _ in 0..<2 {
      value ^= value >> 16
      value = value &* 0x45d_9f3b
    }
    return value ^ (value >> 16)
  }

  private static func hash(_ row: UInt32, stream: Int) -> UInt32 {
    hash(row, stream: UInt32(stream))
  }

  var features: Features {
    Features(
      Table(
        columns: columns.enumerated().map { index, values in
          Column(name: ColumnName("x\(index)"), type: .number, values: .numbers(values))
        }, rowCount: signal.count))
  }

  func target(classes: Int) -> Target {
    let cuts: [Double] = classes == 2 ? [1_100] : [900, 1_500]
    guard classes > 0 else { return .values(signal) }
    return .classes(
      ClassTarget(
        codes: signal.map { value in Int32(cuts.count { value >= $0 }) },
        classes: (0..<classes).map { ExactString("class \($0)") }))
  }
}
