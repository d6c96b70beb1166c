internal import Results
internal import Statistics
internal import Tabular

/// One column cut into parts, each row in exactly one.
struct SubpopulationParts {
  /// Of each part.
  let conditions: [Subpopulation.Condition]
  private let storage: Storage

  private enum Storage {
    /// The part of each code; that of missing ones is the last.
    case levels(codes: [Int32], partOfCode: [Int32])
    case bins([Double], cuts: [Double])
  }

  /// Cut points, and which levels are pooled, follow from training rows alone, so that test rows
  /// choose nothing; parts are those that a training or a test row has, and all bins.
  ///
  /// O(rows + levels); quantiles add a sort of the training values.
  init(
    _ dimension: SubpopulationDeclaration.Dimension, _ table: Table, training: [Int32],
    test: [Int32]
  ) {
    guard let column = table[dimension.column] else {
      preconditionFailure("no column '\(dimension.column)' to cut into subpopulations")
    }
    let name = dimension.column.string
    let missing = Subpopulation.Condition.missing(column: name)
    switch column.values {
    case .codes(let values):
      // The place after the last level is that of missing.
      let places = values.levels.count + 1
      var isUsed = [Bool](repeating: false, count: places)
      var trainingRows = [Int](repeating: 0, count: places)
      for row in training {
        let place = SubpopulationParts.place(values.codes[Int(row)], places)
        trainingRows[place] += 1
        isUsed[place] = true
      }
      for row in test { isUsed[SubpopulationParts.place(values.codes[Int(row)], places)] = true }
      let used = values.levels.indices.filter { isUsed[$0] }
      let rare = RareLevels.places(
        among: used, trainingRows: trainingRows, minimumRows: dimension.minimumRows)
      var partOfCode = [Int32](repeating: -1, count: places)
      var conditions: [Subpopulation.Condition] = []
      for place in used where !rare.contains(place) {
        partOfCode[place] = Int32(conditions.count)
        conditions.append(.level(column: name, level: values.levels[place].string))
      }
      if !rare.isEmpty {
        for place in rare { partOfCode[place] = Int32(conditions.count) }
        conditions.append(.other(column: name, levels: rare.count))
      }
      if isUsed[places - 1] {
        partOfCode[places - 1] = Int32(conditions.count)
        conditions.append(missing)
      }
      self.conditions = conditions
      storage = .levels(codes: values.codes, partOfCode: partOfCode)
    case .numbers(let numbers):
      let cuts = dimension.binning.cuts(training.lazy.map { numbers[Int($0)] })
      let bins = (0...cuts.count).map { bin in
        Subpopulation.Condition.range(
          column: name, lower: bin == 0 ? nil : cuts[bin - 1],
          upper: bin == cuts.count ? nil : cuts[bin])
      }
      let hasMissing =
        training.contains { numbers[Int($0)].isNaN }
        || test.contains { numbers[Int($0)].isNaN }
      conditions = hasMissing ? bins + [missing] : bins
      storage = .bins(numbers, cuts: cuts)
    }
  }

  private static func place(_ code: Int32, _ places: Int) -> Int {
    code < 0 ? places - 1 : Int(code)
  }

  /// The part of each of these rows, an index into `conditions`.
  func parts(of rows: [Int32]) -> [Int32] {
    switch storage {
    case .levels(let codes, let partOfCode):
      rows.map { partOfCode[SubpopulationParts.place(codes[Int($0)], partOfCode.count)] }
    case .bins(let numbers, let cuts):
      rows.map { row in
        let value = numbers[Int(row)]
        if value.isNaN { return Int32(cuts.count + 1) }
        return Int32(CutPoints.part(of: value, cuts))
      }
    }
  }
}

extension SubpopulationDeclaration.Binning {
  /// The points where these training values are cut: distinct, with a training value on either
  /// side of each unless they are given.
  fileprivate func cuts(_ training: some Sequence<Double>) -> [Double] {
    let parts: Int
    switch self {
    case .bins(let points): return points
    case .automatic: parts = 4
    case .quantiles(let count): parts = count
    }
    let present = training.filter { !$0.isNaN }
    guard let minimum = present.min() else { return [] }
    var aboveMinimum: Double?
    for value in present where value > minimum { aboveMinimum = min(value, aboveMinimum ?? value) }
    var cuts: [Double] = []
    for cut in Quantiles(present).cutPoints(parts: parts) {
      // A heap of equal values at the bottom is a bin of its own: cut above it.
      let usable = cut > minimum ? cut : aboveMinimum
      if let usable, usable != cuts.last { cuts.append(usable) }
    }
    return cuts
  }
}
