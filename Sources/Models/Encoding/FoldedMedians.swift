/// Medians of a column's values over all folds and over all folds but one, from one pass.
///
/// A sample brackets where the medians must lie; the pass counts what is below and keeps what is
/// inside. Where the bracket misses a median, that one is selected from all values: slower, the
/// same answer. O(values).
struct FoldedMedians {
  /// Values that are present, and where each run of one fold ends.
  let values: UnsafeBufferPointer<Double>
  let runs: [(end: Int, fold: Int)]
  let foldCount: Int

  private static let sampleSize = 2048

  /// Without fold `fit`, or of all where `fit` is the number of folds; nil of none.
  func medians(of fits: [Int]) -> [Double?] {
    let bracket = bracket()
    var below = [Int](repeating: 0, count: foldCount)
    var counts = below
    var inside: [Double] = []
    var insideFolds: [Int32] = []
    inside.reserveCapacity(values.count / 8)
    var start = 0
    for run in runs {
      var less = 0
      for index in start..<run.end {
        let value = values[index]
        less += value < bracket.lower ? 1 : 0
        if value >= bracket.lower && value <= bracket.upper {
          inside.append(value)
          insideFolds.append(Int32(run.fold))
        }
      }
      below[run.fold] += less
      counts[run.fold] += run.end - start
      start = run.end
    }
    return fits.map { fit in
      let folds = (0..<foldCount).filter { $0 != fit }
      let count = folds.reduce(0) { $0 + counts[$1] }
      guard count > 0 else { return nil }
      let rank = (count - 1) / 2
      let width = count.isMultiple(of: 2) ? 2 : 1
      let first = rank - folds.reduce(0) { $0 + below[$1] }
      var candidates =
        fit == foldCount
        ? inside : zip(inside, insideFolds).filter { Int($0.1) != fit }.map(\.0)
      if first >= 0 && first + width <= candidates.count {
        return middle(of: &candidates, from: first, width)
      }
      var all: [Double] = []
      var start = 0
      for run in runs {
        if run.fold != fit { all.append(contentsOf: values[start..<run.end]) }
        start = run.end
      }
      return middle(of: &all, from: rank, width)
    }
  }

  private func middle(of values: inout [Double], from rank: Int, _ width: Int) -> Double {
    let (lower, upper) = values.withUnsafeMutableBufferPointer {
      OrderStatistics.values(from: rank, count: width, of: $0)
    }
    // Halved before they are added, so that the sum cannot overflow.
    return lower / 2 + upper / 2
  }

  /// Eight standard deviations of a sample's median to both sides of it.
  private func bracket() -> (lower: Double, upper: Double) {
    guard values.count > 4 * Self.sampleSize else { return (-.infinity, .infinity) }
    let step = values.count / Self.sampleSize
    let sample = stride(from: step / 2, to: values.count, by: step).map { values[$0] }.sorted()
    let half = Int(4 * Double(sample.count).squareRoot())
    let middle = sample.count / 2
    return (sample[max(0, middle - half)], sample[min(sample.count - 1, middle + half)])
  }
}
