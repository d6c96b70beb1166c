internal import Statistics

/// Absolute errors of several models on the same rows, as far as their medians can depend on them
/// when rows are drawn with replacement.
///
/// The median of a draw is one of the errors near the middle: how many drawn rows lie below the
/// k-th error is binomial, with a standard deviation of at most √rows / 2. Rows further than 4√rows
/// places from the middle of every model (eight of these; by Hoeffding's bound passed in one draw of
/// 10¹³) need only be counted, on the side of the middle where each model has them. The others are
/// drawn one by one.
struct MedianErrors: Sendable {
  let modelCount: Int
  /// How many rows are near the middle of some model.
  let nearRows: Int
  /// The first cell is that of all rows near a middle, the others are of rows that lie on the same
  /// sides of all models' middles.
  let pools: Multinomial
  private let rowCount: Int
  private let models: [Model]

  private struct Model: Sendable {
    /// Rows near the middle in ascending order of their errors, by their place among all near ones.
    let near: [Int32]
    let errors: [Double]
    /// Pools whose rows all lie below.
    let below: [Int]
    /// Near rows of other models that lie below.
    let nearBelow: [Int32]
  }

  /// Of errors by model and row. O(models × rows).
  ///
  /// - Precondition: at least one row.
  init(_ errors: [[Double]]) {
    let rowCount = errors[0].count
    let reach = Int(4 * Double(rowCount).squareRoot()) + 1
    let middle = max(0, rowCount / 2 - reach)..<min(rowCount, rowCount / 2 + reach + 1)
    let orders = errors.map { DenseRanks($0).order }
    var isNear = [Bool](repeating: false, count: rowCount)
    for order in orders { for row in order[middle] { isNear[Int(row)] = true } }
    let nearRows = (0..<rowCount).filter { isNear[$0] }
    var placeOfRow = [Int32](repeating: -1, count: rowCount)
    for (place, row) in nearRows.enumerated() { placeOfRow[row] = Int32(place) }

    var sides = Sides(rowCount: rowCount)
    let isBelow = orders.map { order in
      var isBelow = [Bool](repeating: false, count: rowCount)
      for row in order[..<middle.lowerBound] { isBelow[Int(row)] = true }
      return isBelow
    }
    for model in isBelow { sides.refine(by: model) }
    var counts = [nearRows.count] + [Int](repeating: 0, count: sides.count)
    var example = [Int](repeating: 0, count: sides.count)
    for row in 0..<rowCount where !isNear[row] {
      counts[1 + Int(sides.cells[row])] += 1
      example[Int(sides.cells[row])] = row
    }
    models = errors.indices.map { model in
      Model(
        near: orders[model][middle].map { placeOfRow[Int($0)] },
        errors: orders[model][middle].map { errors[model][Int($0)] },
        below: example.indices.filter { counts[1 + $0] > 0 && isBelow[model][example[$0]] }
          .map { $0 + 1 },
        nearBelow: nearRows.filter { isBelow[model][$0] }.map { placeOfRow[$0] })
    }
    modelCount = errors.count
    self.rowCount = rowCount
    self.nearRows = nearRows.count
    pools = Multinomial(counts: counts)
  }

  /// The median of a model's errors where each pool and each row near a middle was drawn so often.
  /// Of an even number of rows, the mean of the two in the middle.
  func median<Counts: RowCounts>(
    of model: Int, pools: [Int], near: Counts, lane: Int
  ) -> Double {
    let model = models[model]
    var counted = 0
    for pool in model.below { counted += pools[pool] }
    for row in model.nearBelow { counted += Int(near[row][lane]) }
    var lower = Double.nan
    for (place, row) in model.near.enumerated() {
      counted += Int(near[row][lane])
      if lower.isNaN && 2 * counted >= rowCount { lower = model.errors[place] }
      if 2 * counted > rowCount { return 0.5 * (lower + model.errors[place]) }
    }
    return lower
  }
}

extension Bootstrap {
  /// The median error of each model in each draw.
  func medians(of samples: [MetricSample], _ units: SamplingUnits) -> [[Double]] {
    let errors = samples.compactMap { sample in
      if case .medianError(let errors) = sample { errors } else { nil }
    }
    if errors.isEmpty { return [] }
    return units.areEqualRows ? run(MedianErrors(errors)) : medians(errors, of: units)
  }
}

/// Rows told apart step by step by what is true of them.
private struct Sides {
  private(set) var cells: [Int32]
  private(set) var count = 1

  init(rowCount: Int) { cells = [Int32](repeating: 0, count: rowCount) }

  mutating func refine(by isTrue: [Bool]) {
    var cellOfKey = [Int32](repeating: -1, count: 2 * count)
    var next: Int32 = 0
    for row in cells.indices {
      let key = 2 * Int(cells[row]) + (isTrue[row] ? 1 : 0)
      if cellOfKey[key] < 0 {
        cellOfKey[key] = next
        next += 1
      }
      cells[row] = cellOfKey[key]
    }
    count = Int(next)
  }
}
