internal import Parallel
internal import Splitting

/// Rows that are alike in all that a model may look at, and differ in the target.
struct ContradictingRows: Sendable {
  /// Rows whose kind has more than one target.
  let count: Int
  /// What no model gets below on these rows, however good it is: the share of rows that are wrong
  /// when every kind of row gets its most frequent class, or the share of the variance that is left
  /// when it gets its mean.
  let floor: Double

  /// O(rows × columns), and of classes O(kinds × classes).
  ///
  /// - Precondition: truth is of as many rows.
  init(_ features: RowValues, _ truth: Target, workers: Workers) {
    precondition(truth.count == features.rowCount, "a target for each row")
    let rows = Double(features.rowCount)
    switch truth {
    case .classes(let truth):
      let parts = RowKinds.map(features, workers: workers) { Self.classes($0, truth) }
      count = parts.reduce(0) { $0 + $1.count }
      floor = Double(parts.reduce(0) { $0 + $1.wrong }) / rows
    case .values(let values):
      let mean = values.reduce(0, +) / rows
      let whole = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let parts = RowKinds.map(features, workers: workers) { Self.values($0, values, centre: mean) }
      count = parts.reduce(0) { $0 + $1.count }
      floor = whole > 0 ? parts.reduce(0) { $0 + $1.left } / whole : 0
    }
  }

  private static func classes(
    _ part: RowKinds, _ truth: ClassTarget
  ) -> (count: Int, wrong: Int) {
    let classes = truth.classes.count
    var counts = [Int32](repeating: 0, count: part.count * classes)
    for (row, kind) in zip(part.rows, part.kinds) {
      counts[Int(kind) * classes + Int(truth.codes[Int(row)])] += 1
    }
    var (count, wrong) = (0, 0)
    for kind in 0..<part.count {
      var (sum, most) = (0, 0)
      for place in kind * classes..<(kind + 1) * classes {
        sum += Int(counts[place])
        most = max(most, Int(counts[place]))
      }
      if most < sum {
        count += sum
        wrong += sum - most
      }
    }
    return (count, wrong)
  }

  private static func values(
    _ part: RowKinds, _ values: [Double], centre: Double
  ) -> (count: Int, left: Double) {
    var sizes = [Int](repeating: 0, count: part.count)
    var sums = [Double](repeating: 0, count: part.count)
    var squares = sums
    var lowest = [Double](repeating: .infinity, count: part.count)
    var highest = [Double](repeating: -.infinity, count: part.count)
    for (row, kind) in zip(part.rows, part.kinds.lazy.map({ Int($0) })) {
      let value = values[Int(row)]
      sizes[kind] += 1
      sums[kind] += value - centre
      squares[kind] += (value - centre) * (value - centre)
      lowest[kind] = min(lowest[kind], value)
      highest[kind] = max(highest[kind], value)
    }
    var (count, left) = (0, 0.0)
    for kind in 0..<part.count where lowest[kind] < highest[kind] {
      count += sizes[kind]
      left += max(0, squares[kind] - sums[kind] * sums[kind] / Double(sizes[kind]))
    }
    return (count, left)
  }
}
