internal import Tabular

/// What each fold's rows of a number column say, enough to fit encoders and standardisations on
/// any set of folds without another look at the values.
struct NumberSummary: Sendable {
  /// What numbers are divided by before anything else: 86,400 for date-times, which count in days.
  let divisor: Double
  /// Near the middle of the values, so that differences from it keep their digits.
  let centre: Double
  /// Mostly a power of two near the values' deviation, so that no square of (x − centre) / unit
  /// overflows and dividing by it rounds nothing.
  let unit: Double
  let folds: [Fold]
  /// The greater of the only two values, where few rows have it and none misses one: then the lesser one is the
  /// centre, the unit is their difference, and rows with it can be kept as a list.
  let rareValue: Double?
  /// By fit, the one on all rows last. Nil of no values; and of fits on some folds where no row
  /// misses a value, since nobody asks then.
  let medians: [Double?]

  struct Fold: Sendable {
    let present: Int
    let missing: Int
    let least: Double
    let greatest: Double
    /// Of (x − centre) / unit.
    let mean: Double
    /// Σ (z − mean)², z = (x − centre) / unit.
    let squares: Double
  }

  /// The centre is the median of the values of `centralFit`. O(rows).
  init(_ values: [Double], type: ColumnType, rows: FoldedRows, centralFit: Int) {
    let divisor: Double = type == .dateTime ? 86_400 : 1
    let foldCount = rows.foldCount
    var runs: [(end: Int, fold: Int)] = []
    var missing = [Int](repeating: 0, count: foldCount)
    runs.reserveCapacity(rows.chunkCount * foldCount)
    let buffer = [Double](unsafeUninitializedCapacity: rows.count + 1) { target, count in
      var end = 0
      values.withUnsafeBufferPointer { values in
        rows.places.withUnsafeBufferPointer { places in
          for chunk in 0..<rows.chunkCount {
            for fold in 0..<foldCount {
              let panel = rows.panel(chunk: chunk, fold: fold)
              let start = end
              for row in panel {
                // Written in any case, kept where it is a number: no branch.
                let value = values[Int(places[row])]
                target[end] = value
                end += value == value ? 1 : 0
              }
              runs.append((end, fold))
              missing[fold] += panel.count - (end - start)
            }
          }
        }
      }
      count = end
    }
    let hasMissing = missing.contains { $0 > 0 }
    let whole = rows.wholeFit
    let asked = hasMissing ? Array(0...whole) : [whole]
    let rare =
      type == .number && !hasMissing
      ? RareValue(buffer, runs: runs, foldCount: foldCount)
      : nil
    rareValue = rare?.value
    (medians, centre, unit, folds) = buffer.withUnsafeBufferPointer { present in
      let found = FoldedMedians(values: present, runs: runs, foldCount: foldCount)
        .medians(of: centralFit == whole ? asked : asked + [centralFit])
      var medians = [Double?](repeating: nil, count: whole + 1)
      for (fit, median) in zip(asked, found) { medians[fit] = median.map { $0 / divisor } }
      if let rare { return (medians, rare.common, rare.unit, rare.folds) }
      let centre = (found.last ?? nil).map { $0 / divisor } ?? 0
      let (unit, folds) = Self.summarise(
        present, runs: runs, missing: missing, centre: centre, divisor: divisor,
        centralFit: centralFit)
      return (medians, centre, unit, folds)
    }
    self.divisor = divisor
  }

  private static func summarise(
    _ values: UnsafeBufferPointer<Double>, runs: [(end: Int, fold: Int)], missing: [Int],
    centre: Double, divisor: Double, centralFit: Int
  ) -> (unit: Double, folds: [Fold]) {
    let foldCount = missing.count
    var counts = [Int](repeating: 0, count: foldCount)
    var least = [Double](repeating: .infinity, count: foldCount)
    var greatest = [Double](repeating: -.infinity, count: foldCount)
    var start = 0
    for run in runs {
      var (low, high) = (least[run.fold], greatest[run.fold])
      for index in start..<run.end {
        let value = values[index]
        low = value < low ? value : low
        high = value > high ? value : high
      }
      (least[run.fold], greatest[run.fold]) = (low, high)
      counts[run.fold] += run.end - start
      start = run.end
    }
    let central = (0..<foldCount).filter { $0 != centralFit }
    var largest = 0.0
    for fold in central where counts[fold] > 0 {
      largest = max(largest, abs(least[fold] / divisor - centre / 2 - centre / 2))
      largest = max(largest, abs(greatest[fold] / divisor - centre / 2 - centre / 2))
    }
    // First in units of the largest difference, then in units of the deviation: both are powers
    // of two, so the second is the first one scaled.
    let coarse = powerOfTwo(near: min(largest, .greatestFiniteMagnitude))
    let means = sums(values, runs, foldCount) { value in
      value / divisor / coarse - centre / coarse
    }
    var total = 0.0
    var squares = [Double](repeating: 0, count: foldCount)
    let averages = zip(means, counts).map { $1 > 0 ? $0 / Double($1) : 0 }
    start = 0
    for run in runs {
      let average = averages[run.fold]
      var sum = 0.0
      for index in start..<run.end {
        let difference = values[index] / divisor / coarse - centre / coarse - average
        sum += difference * difference
      }
      squares[run.fold] += sum
      start = run.end
    }
    for fold in central {
      total += squares[fold] + Double(counts[fold]) * averages[fold] * averages[fold]
    }
    let centralCount = central.reduce(0) { $0 + counts[$1] }
    let deviation = centralCount > 0 ? (total / Double(centralCount)).squareRoot() : 0
    let unit = powerOfTwo(near: deviation * coarse)
    let ratio = coarse / unit
    return (
      unit,
      (0..<foldCount).map { fold in
        Fold(
          present: counts[fold], missing: missing[fold], least: least[fold],
          greatest: greatest[fold], mean: averages[fold] * ratio,
          squares: squares[fold] * ratio * ratio)
      }
    )
  }

  private static func sums(
    _ values: UnsafeBufferPointer<Double>, _ runs: [(end: Int, fold: Int)], _ foldCount: Int,
    of term: (Double) -> Double
  ) -> [Double] {
    var sums = [Double](repeating: 0, count: foldCount)
    var start = 0
    for run in runs {
      var sum = 0.0
      for index in start..<run.end { sum += term(values[index]) }
      sums[run.fold] += sum
      start = run.end
    }
    return sums
  }

  /// 1 for 0. Within what leaves the reciprocal finite and exact.
  private static func powerOfTwo(near value: Double) -> Double {
    guard value > 0 else { return 1 }
    return Double(
      sign: .plus, exponent: min(1000, max(-1000, value.exponent)), significand: 1)
  }
}
